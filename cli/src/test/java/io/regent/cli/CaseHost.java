package io.regent.cli;

import io.regent.value.Arr;
import io.regent.value.JsonReader;
import io.regent.value.JsonWriter;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Runs command lines in a process of its own, because commands find files in the folder of their process. */
final class CaseHost {
    private CaseHost() {}

    /** Reads a command line a line, {@code {args, stdin, env}}, and answers each with {@code {exit, stdout, stderr}}. */
    public static void main(String[] unused) throws IOException {
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            answers.println(JsonWriter.compact(answer((Obj) JsonReader.read(line.getBytes(StandardCharsets.UTF_8)))));
        }
    }

    private static Obj answer(Obj request) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        byte[] in = text(request.get("stdin")).getBytes(StandardCharsets.UTF_8);
        Console console =
                new Console(new ByteArrayInputStream(in), stream(out), stream(err), environment(request.get("env")));
        long status = run(texts(request.get("args")), console);
        console.flush();
        return Obj.builder()
                .put("exit", Num.of(status))
                .put("stdout", Str.of(out.toString(StandardCharsets.UTF_8)))
                .put("stderr", Str.of(err.toString(StandardCharsets.UTF_8)))
                .build();
    }

    /** INVARIANT: a command ends with a status, whatever it was given; -1 is none. */
    private static long run(List<String> args, Console console) {
        try {
            return Main.run(args, console);
        } catch (RuntimeException | StackOverflowError fault) {
            StackTraceElement[] trace = fault.getStackTrace();
            console.err().println("fault: " + fault + (trace.length == 0 ? "" : " at " + trace[0]));
            return -1;
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, false, StandardCharsets.UTF_8);
    }

    private static String text(@Nullable Value value) {
        return value instanceof Str text ? text.text() : "";
    }

    private static List<String> texts(@Nullable Value value) {
        List<String> texts = new ArrayList<>();
        if (value instanceof Arr items) {
            items.forEach(item -> texts.add(text(item)));
        }
        return texts;
    }

    private static Map<String, String> environment(@Nullable Value value) {
        Map<String, String> environment = new HashMap<>();
        if (value instanceof Obj members) {
            members.keys().forEach(name -> environment.put(text(name), text(members.get(name))));
        }
        return environment;
    }
}
