package io.regent.builtins;

import io.regent.builtins.schema.SchemaWorld;
import io.regent.rego.schema.Failure;
import io.regent.rego.schema.SchemaCheck;
import io.regent.rego.schema.SchemaException;
import io.regent.value.Arr;
import io.regent.value.BinaryText;
import io.regent.value.Bool;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;

/** {@code json.match_schema} and {@code json.verify_schema}: drafts 4, 6 and 7 of JSON Schema. */
final class JsonSchemas {
    private JsonSchemas() {}

    @Builtin(
            name = "json.match_schema",
            signature =
                    "(document: string | object[any: any], schema: string | object[any: any])"
                            + " => output: array<boolean, array[object<desc: string, error: string, field: string, type: string>]>",
            description = "Checks that the document matches the JSON schema. The `pattern` keyword is enforced using "
                    + "Go's RE2 regex dialect; schemas relying on ECMA-262 features that RE2 does not support "
                    + "(e.g. negative lookahead) will be rejected.",
            parameters = {
                "document to verify by schema",
                "schema to verify document by",
                "`output` is of the form `[match, errors]`. If the document is valid given the schema, "
                        + "then `match` is `true`, and `errors` is an empty array. Otherwise, `match` is `false` and "
                        + "`errors` is an array of objects describing the error(s)."
            },
            categories = "object",
            nondeterministic = true)
    static Arr match(BuiltinContext context, Value document, Value schema) {
        try {
            Value plain = json(document);
            SchemaCheck check = context.remember(
                    List.of("json.match_schema", schema), () -> SchemaCheck.of(json(schema), new SchemaWorld(context)));
            List<Failure> failures = check.failures(plain, context::checkCancelled);
            return Arr.of(Bool.of(failures.isEmpty()), shown(failures));
        } catch (SchemaException unusable) {
            throw BuiltinException.failure(unusable.text());
        }
    }

    private static Arr shown(List<Failure> failures) {
        Arr.Builder all = Arr.builder();
        for (Failure failure : failures) {
            all.add(Obj.builder()
                    .put("desc", Str.of(failure.description()))
                    .put("error", Str.of(failure.field() + ": " + failure.description()))
                    .put("field", Str.of(failure.field()))
                    .put("type", Str.of(failure.type()))
                    .build());
        }
        return all.build();
    }

    @Builtin(
            name = "json.verify_schema",
            signature = "(schema: string | object[any: any]) => output: array<boolean, null | string>",
            description = "Checks that the input is a valid JSON schema object. The schema can be either a JSON "
                    + "string or an JSON object. The `pattern` keyword, if present, is compiled using Go's RE2 "
                    + "regex dialect; schemas relying on ECMA-262 features that RE2 does not support (e.g. "
                    + "negative lookahead) will be rejected.",
            parameters = {
                "the schema to verify",
                "`output` is of the form `[valid, error]`. If the schema is valid, then `valid` is `true`, "
                        + "and `error` is `null`. Otherwise, `valid` is `false` and `error` is a string describing "
                        + "the error."
            },
            categories = "object",
            nondeterministic = true)
    static Arr verify(BuiltinContext context, Value schema) {
        try {
            SchemaCheck.of(json(schema), new SchemaWorld(context));
            return Arr.of(Bool.TRUE, Null.NULL);
        } catch (SchemaException unusable) {
            return Arr.of(Bool.FALSE, Str.of("jsonschema: " + unusable.text()));
        }
    }

    /** A value as JSON has it: without sets, and with names for keys. Text is read. */
    private static Value json(Value value) {
        return switch (value) {
            case Str text -> read(text.text());
            case Obj members -> read(JsonText.marshal(members));
            case Arr items -> read(JsonText.marshal(items));
            default -> throw new SchemaException("wrong type, expected string or object");
        };
    }

    private static Value read(String text) {
        try {
            return JsonReader.read(BinaryText.encode(text));
        } catch (DataException malformed) {
            throw new SchemaException("invalid JSON string");
        }
    }
}
