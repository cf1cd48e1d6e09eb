package io.regent.builtins.time;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Text in messages about times: quoted, with everything but printable ASCII as the hexadecimal bytes of its UTF-8. */
final class Quote {
    private Quote() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b < ' ') {
                out.append("\\x").append(HexFormat.of().toHexDigits(b));
            } else {
                out.append(b == '"' || b == '\\' ? "\\" : "").append((char) b);
            }
        }
        return out.append('"').toString();
    }
}
