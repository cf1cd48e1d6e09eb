package io.regent.cli;

import io.regent.builtins.Families;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import io.regent.cli.args.UsageException;
import io.regent.cli.output.DiagnosticJson;
import io.regent.engine.load.LoadErrors;
import io.regent.rego.Diagnostic;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.rego.ast.AstJson;
import io.regent.rego.ast.AstListing;
import io.regent.rego.ast.Module;
import io.regent.value.JsonFields;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code regent parse}: the syntax tree of a policy. */
final class ParseCommand implements Command {
    /** The members of a module in the order they are written. */
    private static final List<String> MEMBERS = List.of("package", "imports", "annotations", "rules", "comments");

    @Override
    public Usage usage() {
        return new Usage(
                "parse",
                "<path>",
                "Parse Rego source file",
                "Parses a policy and prints its syntax tree.",
                "",
                List.of(
                        Flag.choice("format", 'f', "set output format", "pretty", "pretty", "json"),
                        Flag.value(
                                Kind.LIST,
                                "json-include",
                                (char) 0,
                                "include or exclude optional elements: locations, comments. By default comments are"
                                        + " included; locations,-comments includes locations and excludes comments."),
                        PolicyFlags.V0,
                        PolicyFlags.V1));
    }

    @Override
    public int run(Arguments arguments, Console console) {
        if (arguments.positional().isEmpty()) {
            throw new UsageException("no source file specified");
        }
        try {
            Module module = parse(arguments.positional().get(0), arguments);
            console.out()
                    .print(
                            arguments.text("format").equals("json")
                                    ? json(module, arguments) + "\n"
                                    : AstListing.of(module));
            return 0;
        } catch (RegoException wrong) {
            console.err().println(DiagnosticJson.document(wrong.diagnostics()));
            return 1;
        }
    }

    private static Module parse(String file, Arguments arguments) {
        String text;
        try {
            text = Source.decode(Files.readAllBytes(Path.of(file)));
        } catch (IOException broken) {
            throw new RegoException(new Diagnostic("", "open " + file + ": " + LoadErrors.reason(broken), null));
        }
        return Parser.parseModule(
                new Source(file, text), ParseOptions.of(PolicyFlags.version(arguments), Families.capabilities()));
    }

    private static String json(Module module, Arguments arguments) {
        List<String> wanted = arguments.texts("json-include");
        Obj tree = new AstJson(wanted.contains("locations"), !wanted.contains("-comments")).module(module);
        JsonFields ordered = new JsonFields();
        for (String member : MEMBERS) {
            Value value = tree.get(member);
            if (value != null) {
                ordered.put(member, value);
            }
        }
        return ordered.pretty("  ");
    }
}
