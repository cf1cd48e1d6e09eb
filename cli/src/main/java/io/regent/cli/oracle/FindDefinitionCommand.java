package io.regent.cli.oracle;

import io.regent.builtins.Families;
import io.regent.cli.CapabilitiesFlag;
import io.regent.cli.Command;
import io.regent.cli.Console;
import io.regent.cli.PolicyFlags;
import io.regent.cli.Usage;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.UsageException;
import io.regent.cli.output.DiagnosticJson;
import io.regent.engine.load.LoadErrors;
import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.Location;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.rego.ast.Module;
import io.regent.rego.oracle.Definitions;
import io.regent.rego.oracle.Definitions.Answer;
import io.regent.value.JsonFields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code regent oracle find-definition}: where the name at a place of a policy is defined. */
public final class FindDefinitionCommand implements Command {
    private static final String DESCRIPTION = """
            Prints where the symbol or value at <filename>:<offset> is defined: file, row and column as JSON. The offset
            counts bytes, in decimal or, after 0x, hexadecimal digits. When there is no definition, the JSON says why, and
            the exit status is 0 all the same. With --stdin-buffer, standard input is the file's text.""";
    private static final Flag BUFFER = Flag.toggle("stdin-buffer", (char) 0, "read buffer from stdin");

    @Override
    public Usage usage() {
        return new Usage(
                "oracle find-definition",
                "",
                "Find the location of a definition",
                DESCRIPTION,
                "",
                List.of(PolicyFlags.BUNDLE, CapabilitiesFlag.FLAG, BUFFER, PolicyFlags.V0, PolicyFlags.V1));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        if (arguments.positional().size() != 1) {
            throw new UsageException("expected exactly one position <filename>:<offset>");
        }
        Position position = Position.read(arguments.positional().getFirst());
        Map<String, Module> modules;
        String buffer;
        try {
            modules = modules(arguments);
            buffer = arguments.isOn(BUFFER.name()) ? text(console) : "";
        } catch (RegoException wrong) {
            console.err().println("error: " + wrong.diagnostics().getFirst().message());
            return 1;
        }
        console.out().println(answer(modules, buffer, position, arguments).pretty("  "));
        return 0;
    }

    private static String text(Console console) {
        try {
            return new String(console.in().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw LoadErrors.of(LoadErrors.reason(broken));
        }
    }

    private static Map<String, Module> modules(Arguments arguments) {
        List<String> bundles = arguments.texts(PolicyFlags.BUNDLE.name());
        if (bundles.size() > 1) {
            throw LoadErrors.of("not implemented: multiple bundle paths");
        }
        Map<String, Module> modules = new LinkedHashMap<>();
        for (String path : bundles) {
            BundleOfPolicies.read(path, options(arguments))
                    .forEach(policy -> modules.put(policy.id(), policy.module()));
        }
        return modules;
    }

    private static ParseOptions options(Arguments arguments) {
        return ParseOptions.of(PolicyFlags.version(arguments), CapabilitiesFlag.of(arguments));
    }

    private static JsonFields answer(
            Map<String, Module> modules, String buffer, Position position, Arguments arguments) {
        Capabilities capabilities = Families.capabilities();
        try {
            if (!buffer.isEmpty()) {
                modules.put(position.file(), buffer(modules, buffer, position, arguments));
            }
            return fields(
                    Definitions.find(modules, position.file(), position.offset(), CompileOptions.of(capabilities)));
        } catch (RegoException wrong) {
            return new JsonFields().put("error", DiagnosticJson.codeFirst(wrong.diagnostics()));
        }
    }

    /** The text given instead of the file, read as the file is unless a flag says how. */
    private static Module buffer(Map<String, Module> modules, String buffer, Position position, Arguments arguments) {
        Module hidden = modules.get(position.file());
        boolean said = arguments.isOn(PolicyFlags.V0.name()) || arguments.isOn(PolicyFlags.V1.name());
        ParseOptions options = options(arguments).withoutAnnotations();
        ParseOptions reading = said || hidden == null ? options : options.withVersion(hidden.version());
        return Parser.parseModule(new Source(position.file(), buffer), reading);
    }

    private static JsonFields fields(Answer answer) {
        return switch (answer) {
            case Definitions.Found(Location where) ->
                new JsonFields()
                        .put(
                                "result",
                                new JsonFields()
                                        .put("file", where.file())
                                        .put("row", where.row())
                                        .put("col", where.column()));
            case Definitions.NotFound reason ->
                new JsonFields().put("error", new JsonFields().put("code", reason.code()));
        };
    }
}
