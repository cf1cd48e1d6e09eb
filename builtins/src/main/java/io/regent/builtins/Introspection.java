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
            description = "Returns an object that describes the runtime environment where OPA is deployed.",
            parameters = {
                "includes a `config` key if OPA was started with a configuration file; an `env` key "
                        + "containing the environment variables that the OPA process was started with; includes "
                        + "`version` and `commit` keys containing the version and build commit of OPA."
            },
            nondeterministic = true)
    static Value runtime(BuiltinContext context) {
        return context.runtime();
    }

    @Builtin(
            name = "trace",
            signature = "(note: string) => result: boolean",
            description = "Emits `note` as a `Note` event in the query explanation. Query explanations show the "
                    + "exact expressions evaluated by OPA during policy execution. For example, `trace(\"Hello "
                    + "There!\")` includes `Note \"Hello There!\"` in the query explanation. To include "
                    + "variables in the message, use `sprintf`. For example, `person := \"Bob\"; "
                    + "trace(sprintf(\"Hello There! %v\", [person]))` will emit `Note \"Hello There! Bob\"` "
                    + "inside of the explanation.",
            parameters = {"the note to include", "always `true`"},
            categories = "tracing")
    static boolean trace(BuiltinContext context, Str note) {
        context.note(note.text());
        return true;
    }

    @Builtin(
            name = "rego.parse_module",
            signature = "(filename: string, rego: string) => output: object[string: any]",
            description = "Parses the input Rego string and returns an object representation of the AST.",
            parameters = {"file name to attach to AST nodes' locations", "Rego module", "AST object for the Rego module"
            })
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
