package io.regent.agent.config;

import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of the configuration.
 *
 * @param path where it stands, e.g. {@code services.s}; empty for the whole configuration
 */
record Settings(String path, Obj fields) {
    /** Fails when one of {@code keys} is set. */
    void refuse(List<String> keys) {
        for (String key : keys) {
            if (given(key) != null) {
                throw wrong("\"" + at(key) + "\" is not built yet");
            }
        }
    }

    /** What is set; null also stands for nothing. */
    @Nullable
    Value given(String key) {
        Value value = fields.get(key);
        return value == Null.NULL ? null : value;
    }

    String text(String key, String otherwise) {
        return switch (given(key)) {
            case null -> otherwise;
            case Str text -> text.text();
            case Value other -> throw wrong(at(key) + " must be a string");
        };
    }

    /** An object; an empty one when it is not set. */
    Settings object(String key) {
        return switch (given(key)) {
            case null -> new Settings(at(key), Obj.EMPTY);
            case Obj object -> new Settings(at(key), object);
            case Value other -> throw wrong(at(key) + " must be an object");
        };
    }

    /** All members, which have to be strings. */
    Map<String, String> eachText() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (Value key : fields.keys()) {
            if (key instanceof Str name) {
                texts.put(name.text(), text(name.text(), ""));
            }
        }
        return texts;
    }

    private String at(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static RegoException wrong(String message) {
        return new RegoException(new Diagnostic("", message, null));
    }
}
