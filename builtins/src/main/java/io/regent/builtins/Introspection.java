package io.regent.builtins;

import io.regent.rego.Diagnostic;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.rego.ast.AstJson;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.Objects;
import java.util.Set;

/** The program that evaluates, the evaluation itself, and policies as data. */
final class Introspection {
    private static final String EMPTY_MODULE = "empty module";

    private Introspection() {}

    @Builtin(
            name = "opa.runtime",
            signature = "() => output: object[string: any]",
            description = "What is known of the running program: its environment, version and configuration.",
            nondeterministic = true)
    static Value runtime(BuiltinContext context) {
        return context.runtime();
    }

    @Builtin(
            name = "trace",
            signature = "(note: string) => result: boolean",
            description = "Puts a note into the trace of the evaluation; always true.",
            categories = "tracing")
    static boolean trace(BuiltinContext context, Str note) {
        context.note(note.text());
        return true;
    }

    @Builtin(
            name = "rego.parse_module",
            signature = "(filename: string, rego: string) => output: object[string: any]",
            description = "The syntax tree of a policy, whose places are in a file of the given name.")
    static Obj parseModule(BuiltinContext context, Str filename, Value rego) {
        if (!(rego instanceof Str text)) {
            // OPA: the second operand is called the first.
            throw BuiltinException.operandType(1, "string", rego);
        }
        ParseOptions options = new ParseOptions(RegoVersion.V1, context.capabilities(), false, false, Set.of());
        try {
            return AstJson.DEFAULT.module(Parser.parseModule(new Source(filename.text(), text.text()), options));
        } catch (RegoException wrong) {
            throw BuiltinException.failure(message(wrong));
        }
    }

    private static String message(RegoException wrong) {
        Diagnostic first = wrong.diagnostics().getFirst();
        return first.message().equals(EMPTY_MODULE) ? first.toString() : Objects.requireNonNull(wrong.getMessage());
    }
}
