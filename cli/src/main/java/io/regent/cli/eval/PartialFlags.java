package io.regent.cli.eval;

import io.regent.builtins.Families;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.UsageException;
import io.regent.cli.output.DiagnosticText;
import io.regent.engine.PartialOptions;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import java.util.List;
import java.util.Set;

/** The flags for partial evaluation. */
final class PartialFlags {
    private static final Set<String> FORMATS = Set.of("json", "pretty", "source");

    private PartialFlags() {}

    /** Refuses what can be seen to be wrong before anything is read. */
    static void check(Arguments arguments) {
        String format = arguments.text("format");
        if (arguments.isOn("partial") && !FORMATS.contains(format)) {
            throw new UsageException("invalid output format for partial evaluation");
        }
        if (!arguments.isOn("partial") && format.equals("source")) {
            throw new UsageException("invalid output format for evaluation");
        }
        for (String unknown : arguments.texts("unknowns")) {
            if (unknown.equals("input")) {
                continue;
            }
            if (!(term(unknown) instanceof Ref)) {
                throw new UsageException(
                        "illegal argument with --unknowns, specify string with one or more --unknowns");
            }
            // OPA: only the first one that is not the input is looked at.
            return;
        }
    }

    private static Term term(String text) {
        try {
            return Parser.parseTerm(new Source("", text), ParseOptions.of(RegoVersion.V1, Families.capabilities()));
        } catch (RegoException wrong) {
            throw new UsageException("failed to parse term: " + DiagnosticText.of(wrong.diagnostics()));
        }
    }

    static PartialOptions options(Arguments arguments, ParseOptions parse) {
        List<Term> unknowns = arguments.texts("unknowns").stream()
                .map(text -> Parser.parseTerm(new Source("", text), parse))
                .toList();
        List<Ref> kept = arguments.texts("disable-inlining").stream()
                .map(text -> Parser.parseRef(new Source("", text), parse))
                .toList();
        return PartialOptions.DEFAULT
                .withUnknowns(unknowns)
                .withDisableInlining(kept)
                .withShallowInlining(arguments.isOn("shallow-inlining"))
                .withNondeterministicBuiltins(arguments.isOn("nondeterminstic-builtins"));
    }
}
