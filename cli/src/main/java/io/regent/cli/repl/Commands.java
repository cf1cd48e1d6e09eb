package io.regent.cli.repl;

import io.regent.engine.load.LoadErrors;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Carries out the commands to the shell itself. */
final class Commands {
    private static final String TARGETS = "{rego,wasm}";

    private final Workspace workspace;
    private final Settings settings;
    private final PrintStream out;

    Commands(Workspace workspace, Settings settings, PrintStream out) {
        this.workspace = workspace;
        this.settings = settings;
        this.out = out;
    }

    void carryOut(ShellCommand command) {
        List<String> args = command.args();
        switch (command.name()) {
            case DUMP -> dump(args);
            case EXIT -> {} // The shell has ended.
            case FAILS -> settings.toggleExplanation("fails");
            case HELP -> help(args);
            case INSTRUMENT -> settings.toggleInstrument();
            case JSON -> settings.json = true;
            case METRICS -> settings.toggleMetrics();
            case NOTES -> settings.toggleExplanation("notes");
            case PRETTY -> settings.json = false;
            case PRETTY_LIMIT -> checkLimit(args);
            case PROFILE -> settings.profile = !settings.profile;
            case SHOW -> show(args);
            case STRICT_BUILTIN_ERRORS -> settings.strictBuiltinErrors = !settings.strictBuiltinErrors;
            case TARGET -> target(args);
            case TRACE -> settings.toggleExplanation(args.size() == 1 ? args.get(0) : "full");
            case TRACEBACK -> settings.traceback = !settings.traceback;
            case TYPES -> throw new ShellFailure("types: showing types is not built yet");
            case UNKNOWN -> throw new ShellFailure("unknown: partial evaluation is not built yet");
            case UNSET -> unset(args);
            case UNSET_PACKAGE -> unsetPackage(args);
        }
    }

    private void dump(List<String> args) {
        byte[] data = (JsonWriter.compact(workspace.snapshot().data()) + "\n").getBytes(StandardCharsets.UTF_8);
        if (args.isEmpty()) {
            out.writeBytes(data);
            return;
        }
        try {
            Files.write(Path.of(args.get(0)), data);
        } catch (IOException broken) {
            throw new ShellFailure("open " + args.get(0) + ": " + LoadErrors.reason(broken));
        }
    }

    private void help(List<String> args) {
        String topic = args.isEmpty() ? "" : args.get(0);
        String page = HelpPages.page(topic);
        if (page == null) {
            throw new ShellFailure("unknown topic '" + topic + "'");
        }
        out.print(page);
    }

    // OPA: the limit changes nothing.
    private static void checkLimit(List<String> args) {
        if (args.size() != 1) {
            throw new ShellFailure("usage: pretty-limit <n>");
        }
        try {
            Long.parseLong(args.get(0));
        } catch (NumberFormatException wrong) {
            throw new ShellFailure("strconv.ParseInt: parsing \"" + args.get(0) + "\": invalid syntax");
        }
    }

    private void show(List<String> args) {
        if (args.isEmpty()) {
            String text = workspace.text();
            out.print(text == null ? "no rules defined\n" : text);
        } else if (args.get(0).equals("debug")) {
            out.println(settings.text());
        } else {
            throw new ShellFailure("unknown option '" + args.get(0) + "'");
        }
    }

    private void target(List<String> args) {
        if (args.size() != 1) {
            throw ShellFailure.badArguments("target <mode>: expects exactly one argument, got " + args.size());
        }
        switch (args.get(0)) {
            case "rego" -> {}
            case "wasm" -> throw new ShellFailure("the target wasm is not built yet");
            default -> throw new ShellFailure("invalid target \"" + args.get(0) + "\":must be one of " + TARGETS);
        }
    }

    private void unset(List<String> args) {
        if (args.size() != 1) {
            throw ShellFailure.badArguments("unset <ref>: expects exactly one argument");
        }
        Ref rule = switch (term(args.get(0), "argument must identify a rule")) {
            case Var name -> new Ref(List.of(name), name.location());
            case Ref ref when isGround(ref) -> ref;
            case Term other -> throw ShellFailure.badArguments("arguments must identify a rule");
        };
        if (!workspace.unset(rule)) {
            throw new ShellFailure("warning: no matching rules in current module");
        }
    }

    private void unsetPackage(List<String> args) {
        if (args.size() != 1) {
            throw ShellFailure.badArguments("unset-package <var>: expects exactly one argument");
        }
        String wrong = "argument must identify a package";
        String name = switch (term(args.get(0), wrong)) {
            case Var var -> var.name();
            case Ref ref -> RegoText.of(ref);
            case Term other -> throw ShellFailure.badArguments(wrong);
        };
        if (!workspace.unsetPackage(name)) {
            throw new ShellFailure("warning: no matching package");
        }
    }

    private static boolean isGround(Ref ref) {
        for (Term key : ref.path()) {
            if (!(key instanceof Constant)) {
                return false;
            }
        }
        return true;
    }

    private Term term(String text, String complaint) {
        try {
            return Parser.parseTerm(new Source("", text), workspace.parseOptions());
        } catch (RegoException wrong) {
            throw ShellFailure.badArguments(complaint);
        }
    }
}
