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
            description = "Writes a value as YAML; sets become sequences, keys that are no strings their JSON text.",
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
            description = "Reads the first document of YAML text.",
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
            description = "Reports whether a value is a string of YAML.",
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
