package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** A place in a document, as JSON Pointer text or as an array of steps. */
final class JsonPath {
    private JsonPath() {}

    /** The steps of a path; {@code position} is the operand that holds it. */
    static List<Value> steps(int position, Value path) {
        if (path instanceof Str text) {
            return steps(text.text());
        }
        if (path instanceof Arr steps) {
            return steps.toList();
        }
        throw BuiltinException.operandType(
                position, "one of {set, array} containing string paths or array of path segments", path);
    }

    // OPA: any number of slashes may stand in front, even none.
    private static List<Value> steps(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        List<Value> steps = new ArrayList<>();
        int start = 0;
        while (start < text.length() && text.charAt(start) == '/') {
            start++;
        }
        for (int end = text.indexOf('/', start); end >= 0; end = text.indexOf('/', start)) {
            steps.add(step(text.substring(start, end)));
            start = end + 1;
        }
        steps.add(step(text.substring(start)));
        return steps;
    }

    /** RFC 6901, section 4. */
    private static Value step(String escaped) {
        return Str.of(escaped.replace("~1", "/").replace("~0", "~"));
    }
}
