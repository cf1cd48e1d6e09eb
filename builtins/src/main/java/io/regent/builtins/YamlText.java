package io.regent.builtins;

import io.regent.value.DataException;
import io.regent.value.Str;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import io.regent.value.YamlWriter;

/** Values as YAML text. */
final class YamlText {
    private YamlText() {}

    @Builtin(
            name = "yaml.marshal",
            signature = "(x: any) => y: string",
            description = "Serializes the input term to YAML.",
            parameters = {"the term to serialize", "the YAML string representation of `x`"},
            categories = "encoding")
    static String marshal(Value x) {
        try {
            return YamlWriter.write(x);
        } catch (DataException failure) {
            throw BuiltinException.failure(String.valueOf(failure.getMessage()));
        }
    }

    @Builtin(
            name = "yaml.unmarshal",
            signature = "(x: string) => y: any",
            description = "Deserializes the input string.",
            parameters = {"a YAML string", "the term deserialized from `x`"},
            categories = "encoding")
    static Value unmarshal(Str x) {
        try {
            return YamlReader.read(x.text());
        } catch (DataException malformed) {
            throw BuiltinException.failure(String.valueOf(malformed.getMessage()));
        }
    }

    @Builtin(
            name = "yaml.is_valid",
            signature = "(x: string) => result: boolean",
            description = "Verifies the input string is a valid YAML document.",
            parameters = {"a YAML string", "`true` if `x` is valid YAML, `false` otherwise"},
            categories = "encoding")
    static boolean isValid(Value x) {
        if (!(x instanceof Str text)) {
            return false;
        }
        try {
            YamlReader.read(text.text());
            return true;
        } catch (DataException malformed) {
            return false;
        }
    }
}
