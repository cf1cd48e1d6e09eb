package io.regent.builtins.template;

import io.regent.builtins.format.Quoting;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Text for other languages. */
final class Escapes {
    private Escapes() {}

    static String html(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case 0 -> out.append('\uFFFD');
                case '"' -> out.append("&#34;");
                case '\'' -> out.append("&#39;");
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                default -> out.append(c);
            }
        }
        return out.toString();
    }

    /** For the inside of a JavaScript string. */
    static String js(String text) {
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            switch (c) {
                case '\\', '\'', '"' -> out.append('\\').append((char) c);
                case '<', '>', '&', '=' -> unicode(c, out);
                default -> {
                    if (c < ' ' || (c >= 0x7F && !Quoting.isPrintable(c))) {
                        unicode(c, out);
                    } else {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
        return out.toString();
    }

    private static void unicode(int c, StringBuilder out) {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        out.append("\\u").append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex);
    }

    static String urlQuery(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
