package io.regent.cli.repl;

import io.regent.rego.RegoException;
import io.regent.rego.RuleTree;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Var;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jspecify.annotations.Nullable;

/** What a word may become: commands at the beginning of a line, documents, rules, imports and built-ins everywhere. */
final class Completion implements Completer {
    private static final String ROOT = "data";

    private final Workspace workspace;

    Completion(Workspace workspace) {
        this.workspace = workspace;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        Set<String> words = new TreeSet<>(names(line.word()));
        if (line.wordIndex() == 0) {
            words.addAll(ShellCommand.words());
            words.addAll(List.of("import", "package", "default"));
        }
        for (String word : words) {
            if (word.startsWith(line.word())) {
                candidates.add(new Candidate(word, word, null, null, null, null, false));
            }
        }
    }

    /** The names that make sense in the place of {@code word}. */
    Set<String> names(String word) {
        Set<String> names = new TreeSet<>();
        try {
            if (word.startsWith(ROOT + ".")) {
                below(word.substring(0, word.lastIndexOf('.') + 1), names);
                return names;
            }
            names.addAll(Set.of(ROOT, "input"));
            names.addAll(workspace.builtins());
        } catch (RegoException doesNotFit) {
            // What was entered does not compile: there are no documents to name.
        }
        for (Rule rule : workspace.active().rules()) {
            names.add(rule.head().reference().head() instanceof Var name ? name.name() : "");
        }
        for (Import each : workspace.active().imports()) {
            names.add(SessionModule.nameOf(each));
        }
        names.remove("");
        return names;
    }

    /** The documents one level below a path that ends with a dot. */
    private void below(String path, Set<String> names) {
        @Nullable RuleTree rules = workspace.snapshot().policy().rules();
        @Nullable Value base = workspace.snapshot().data();
        String[] keys = path.split("\\.");
        for (int i = 1; i < keys.length; i++) {
            Str key = Str.of(keys[i]);
            rules = rules == null ? null : rules.child(key);
            base = base instanceof Obj object ? object.get(key) : null;
        }
        if (rules != null) {
            rules.children().keySet().forEach(key -> add(path, key, names));
        }
        if (base instanceof Obj object) {
            object.keys().forEach(key -> add(path, key, names));
        }
    }

    private static void add(String path, Value key, Set<String> names) {
        if (key instanceof Str text && text.text().matches("[A-Za-z_][A-Za-z_0-9]*")) {
            names.add(path + text.text());
        }
    }
}
