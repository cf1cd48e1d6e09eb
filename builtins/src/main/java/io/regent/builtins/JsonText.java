package io.regent.builtins;

import io.regent.value.BinaryText;
import io.regent.value.Bool;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.JsonWriter;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** Values as JSON text. */
public final class JsonText {
    private JsonText() {}

    @Builtin(
            name = "json.marshal",
            signature = "(x: any) => y: string",
            description = "Serializes the input term to JSON.",
            parameters = {"the term to serialize", "the JSON string representation of `x`"},
            categories = "encoding")
    public static String marshal(Value x) {
        return written(x, JsonWriter.Style.COMPACT, "");
    }

    @Builtin(
            name = "json.marshal_with_options",
            signature =
                    "(x: any, opts: object<indent: string, prefix: string, pretty: boolean>[string: any]) => y: string",
            description = "Serializes the input term JSON, with additional formatting options via the `opts` "
                    + "parameter. `opts` accepts keys `pretty` (enable multi-line/formatted JSON), `prefix` "
                    + "(string to prefix lines with, default empty string) and `indent` (string to indent with, "
                    + "default `\\t`).",
            parameters = {
                "the term to serialize",
                "encoding options",
                "the JSON string representation of `x`, with configured prefix/indent string(s) as " + "appropriate"
            },
            categories = "encoding")
    static String marshalWithOptions(Value x, Obj opts) {
        Layout layout = Layout.of(opts);
        return layout.pretty()
                ? written(x, JsonWriter.Style.pretty(layout.prefix(), layout.indent()), layout.prefix())
                : marshal(x);
    }

    private static String written(Value x, JsonWriter.Style style, String prefix) {
        try {
            return prefix + JsonWriter.text(x, style);
        } catch (DataException failure) {
            throw BuiltinException.failure(String.valueOf(failure.getMessage()));
        }
    }

    /** The options of {@code json.marshal_with_options}. */
    private record Layout(boolean pretty, String prefix, String indent) {
        static Layout of(Obj options) {
            Boolean pretty = null;
            String prefix = null;
            String indent = null;
            for (int i = 0; i < options.size(); i++) {
                String key = key(options, i);
                Value value = options.valueAt(i);
                switch (key) {
                    case "pretty" -> pretty = truth(value);
                    case "prefix" -> prefix = text(key, value, i);
                    case "indent" -> indent = text(key, value, i);
                    default -> throw BuiltinException.operand(2, "object contained unknown key " + Str.of(key));
                }
            }
            boolean implied = prefix != null || indent != null;
            return new Layout(pretty == null ? implied : pretty, or(prefix, ""), or(indent, "\t"));
        }

        private static String key(Obj options, int index) {
            if (options.keyAt(index) instanceof Str key) {
                return key.text();
            }
            Value key = options.keyAt(index);
            throw noString("failed to stringify key " + key + " at index " + index, index, key);
        }

        private static boolean truth(Value value) {
            if (value instanceof Bool truth) {
                return truth.isTrue();
            }
            throw BuiltinException.operand(2, "key \"pretty\" failed cast to bool");
        }

        private static String text(String key, Value value, int index) {
            if (value instanceof Str text) {
                return text.text();
            }
            throw noString("key " + Str.of(key) + " failed cast to string", index, value);
        }

        private static BuiltinException noString(String what, int index, Value got) {
            return BuiltinException.operand(
                    2, what + ": operand " + index + " must be string but got " + got.typeName());
        }

        private static String or(@Nullable String given, String otherwise) {
            return given == null ? otherwise : given;
        }
    }

    @Builtin(
            name = "json.unmarshal",
            signature = "(x: string) => y: any",
            description = "Deserializes the input string.",
            parameters = {"a JSON string", "the term deserialized from `x`"},
            categories = "encoding")
    static Value unmarshal(Str x) {
        try {
            return JsonReader.read(BinaryText.encode(x.text()));
        } catch (DataException malformed) {
            throw BuiltinException.failure(String.valueOf(malformed.getMessage()));
        }
    }

    @Builtin(
            name = "json.is_valid",
            signature = "(x: string) => result: boolean",
            description = "Verifies the input string is a valid JSON document.",
            parameters = {"a JSON string", "`true` if `x` is valid JSON, `false` otherwise"},
            categories = "encoding")
    static boolean isValid(Value x) {
        if (!(x instanceof Str text)) {
            return false;
        }
        try {
            unmarshal(text);
            return true;
        } catch (BuiltinException malformed) {
            return false;
        }
    }
}
