package io.regent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.testkit.Cases;
import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of the interactive shell answer what {@code cases/repl} wants. */
class ReplCasesTest {
    private static final String GREETED = "Run 'help' to see a list of commands.\n\n";

    @TempDir
    private Path folder;

    @Test
    void sessions() throws IOException {
        Map<String, String> wrong = new TreeMap<>();
        int count = 0;
        try (CaseProcess process = new CaseProcess(folder)) {
            for (Path file : Cases.in("repl")) {
                for (Value session : Cases.read(file)) {
                    String id = file.getFileName() + "#" + ++count;
                    Obj fields = (Obj) session;
                    String difference = difference(fields, process.run(CliCase.of(id, null, commandLine(fields))));
                    if (difference != null) {
                        wrong.put(id + " " + fields.get("lines"), difference);
                    }
                }
            }
        }
        assertThat(count).isPositive();
        assertThat(wrong).as("sessions that differ, of " + count).isEmpty();
    }

    private static Obj commandLine(Obj session) {
        List<Value> args = new ArrayList<>(List.of(Str.of("run")));
        if (session.get("args") instanceof Arr given) {
            args.addAll(given.toList());
        }
        Obj.Builder fields = Obj.builder().put("args", Arr.of(args)).put("stdin", Str.of(text(session.get("lines"))));
        Value files = session.get("files");
        return (files == null ? fields : fields.put("files", files)).build();
    }

    private static @Nullable String difference(Obj session, Obj answer) {
        String given = answer.get("stdout") instanceof Str out ? out.text() : "";
        int greeted = given.indexOf(GREETED);
        String said = greeted < 0 ? given : given.substring(greeted + GREETED.length());
        Value exit = session.get("exit");
        boolean right = (exit == null ? Num.of(0) : exit).equals(answer.get("exit"))
                && Placeholders.matches(text(session.get("gives")), said);
        return right ? null : answer.get("exit") + "\n" + said + answer.get("stderr");
    }

    private static String text(@Nullable Value lines) {
        StringBuilder all = new StringBuilder();
        if (lines instanceof Arr each) {
            each.forEach(line -> all.append(((Str) line).text()).append('\n'));
        }
        return all.toString();
    }
}
