package io.regent.cli.refactor;

import io.regent.builtins.Families;
import io.regent.cli.Command;
import io.regent.cli.Console;
import io.regent.cli.PolicyFlags;
import io.regent.cli.Usage;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import io.regent.cli.args.UsageException;
import io.regent.cli.output.DiagnosticText;
import io.regent.engine.PolicyFile;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.Loader;
import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.Compiler;
import io.regent.rego.Diagnostic;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.format.FormatOptions;
import io.regent.rego.format.Formatter;
import io.regent.rego.refactor.PathMove;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code regent refactor move}: renames paths in policies, checks the result, and prints it or writes it back. */
public final class MoveCommand implements Command {
    private static final Flag PATH = Flag.value(
            Kind.TEXTS,
            "path",
            'p',
            "set the mapping that defines how references should be rewritten (ie. <from>:<to>). This flag can be"
                    + " repeated.");
    private static final Flag WRITE = Flag.toggle("write", 'w', "overwrite the original source file");

    @Override
    public Usage usage() {
        return new Usage(
                "refactor move",
                "[file-path [...]]",
                "Rename packages and their references in Rego file(s)",
                "Renames packages and everything that refers to them, checks that the policies still compile, and prints them"
                        + " formatted.\nEach mapping has the form <from>:<to>, e.g. -p data.lib.foo:data.baz.bar.",
                "",
                List.of(PolicyFlags.IGNORE, PATH, PolicyFlags.V0, PolicyFlags.V1, WRITE));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        if (arguments.positional().isEmpty()) {
            throw new UsageException("specify at least one path containing policy files");
        }
        try {
            move(arguments, console);
            return 0;
        } catch (RegoException wrong) {
            console.err().println("error: " + text(wrong));
            return 1;
        }
    }

    private static String text(RegoException wrong) {
        Diagnostic first = wrong.diagnostics().getFirst();
        return first.code().isEmpty() && wrong.diagnostics().size() == 1
                ? first.toString()
                : DiagnosticText.of(wrong.diagnostics());
    }

    private static void move(Arguments arguments, Console console) {
        List<ObjectTerm.Member> mappings = PathMappings.read(arguments.texts(PATH.name()));
        Capabilities capabilities = Families.capabilities();
        RegoVersion version = PolicyFlags.version(arguments);
        List<PolicyFile> policies = policies(arguments, ParseOptions.of(version, capabilities));
        PathMove move = new PathMove(PathMappings.paths(mappings));
        Map<String, Module> moved = new LinkedHashMap<>();
        for (PolicyFile policy : policies) {
            moved.put(policy.id(), move.module(policy.module()));
        }
        Compiler.compile(moved, CompileOptions.of(capabilities));
        Formatter formatter = new Formatter(new FormatOptions(
                ParseOptions.of(version, capabilities),
                capabilities,
                version,
                capabilities.at(version).has("keywords_in_refs"),
                false));
        moved.forEach((file, module) -> print(file, formatted(formatter, module), arguments, console));
    }

    private static List<PolicyFile> policies(Arguments arguments, ParseOptions options) {
        try {
            return Loader.load(arguments.positional(), arguments.texts(PolicyFlags.IGNORE.name()), options)
                    .policies();
        } catch (RegoException wrong) {
            throw LoadErrors.of(DiagnosticText.ofLoading(wrong.diagnostics()));
        }
    }

    private static String formatted(Formatter formatter, Module module) {
        try {
            return formatter.write(module);
        } catch (RegoException wrong) {
            throw PathMappings.failure("failed to parse Rego source file: " + wrong.getMessage());
        }
    }

    private static void print(String file, String formatted, Arguments arguments, Console console) {
        if (!arguments.isOn(WRITE.name())) {
            console.out().print(formatted);
            return;
        }
        try {
            Path path = Path.of(file.startsWith("file://") ? file.substring("file://".length()) : file);
            Files.writeString(path, formatted, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
        } catch (IOException refused) {
            throw PathMappings.failure(
                    "failed to open file for writing: open " + file + ": " + LoadErrors.reason(refused));
        }
    }
}
