package io.regent.rego.parse;

import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.nio.charset.StandardCharsets;

/** The line that a parse error points into. */
final class ErrorLine {
    private ErrorLine() {}

    /** {@code {"line": …, "idx": …}}: the line around {@code offset} and the place in it, in UTF-8 bytes. */
    static Obj of(String text, int offset) {
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
        return Obj.builder()
                .put("line", Str.of(text.substring(begin, end)))
                .put("idx", Num.of(bytes))
                .build();
    }

    private static boolean isLineEnd(String text, int at) {
        return at < text.length() && (text.charAt(at) == '\n' || text.charAt(at) == '\r');
    }
}
