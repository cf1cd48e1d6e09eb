package io.regent.rego.parse;

import io.regent.rego.Source;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The line that a parse error points into.
 *
 * @param line its text
 * @param index the place in it, in UTF-8 bytes
 */
record ErrorLine(String line, int index) {
    ErrorLine {
        line = line.replace(Source.NO_CHARACTER, '\uFFFD');
    }

    /** {@code {"line": …, "idx": …}}. */
    Obj details() {
        return Obj.builder().put("line", Str.of(line)).put("idx", Num.of(index)).build();
    }

    /** The line without its indentation by tabs, and a caret below the place. */
    List<String> lines() {
        int tabs = 0;
        while (tabs < line.length() && line.charAt(tabs) == '\t') {
            tabs++;
        }
        return List.of(line.substring(tabs), " ".repeat(Math.max(index - tabs, 0)) + "^");
    }

    /** The line around {@code offset}. */
    static ErrorLine of(String text, int offset) {
        int at = Math.min(offset, text.length() - 1);
        while (at > 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        int begin = at;
        while (begin > 0 && !isLineEnd(text, begin)) {
            begin--;
        }
        if (begin >= 0 && isLineEnd(text, begin)) {
            begin++;
        }
        int end = Math.max(at, 0);
        while (end < text.length() && !isLineEnd(text, end)) {
            end++;
        }
        begin = Math.max(Math.min(begin, end), 0);
        int bytes = at < begin ? at - begin : text.substring(begin, at).getBytes(StandardCharsets.UTF_8).length;
        return new ErrorLine(text.substring(begin, end), bytes);
    }

    private static boolean isLineEnd(String text, int at) {
        return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
    }
}
