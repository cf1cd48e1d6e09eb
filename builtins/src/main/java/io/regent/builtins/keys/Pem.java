package io.regent.builtins.keys;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A block of Privacy-Enhanced Mail (RFC 7468) in a text, as the reference finds it.
 *
 * @param type what stands after {@code BEGIN}
 * @param bytes what the base64 says
 * @param end where the text goes on behind the block
 */
public record Pem(String type, byte[] bytes, int end) {
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "\n-----END ";
    private static final String DASHES = "-----";

    /** The first well-formed block; null when there is none. */
    public static @Nullable Pem first(String text) {
        return find(text, 0);
    }

    /** All well-formed blocks. Takes time in proportion to the text. */
    public static List<Pem> all(String text) {
        List<Pem> blocks = new ArrayList<>();
        for (Pem block = first(text); block != null; block = find(text, block.end)) {
            blocks.add(block);
        }
        return blocks;
    }

    private static @Nullable Pem find(String text, int start) {
        int from = start;
        while (true) {
            int end = text.indexOf(END, from);
            if (end < 0) {
                return null;
            }
            int begin = lastBegin(text, from, end);
            if (begin >= 0 && (begin == 0 || text.charAt(begin - 1) == '\n')) {
                Pem block = between(text, begin + BEGIN.length(), end);
                if (block != null) {
                    return block;
                }
            }
            from = end + END.length();
        }
    }

    /** Where the last first line before {@code end} begins, or -1 when there is none from {@code from} on. */
    private static int lastBegin(String text, int from, int end) {
        int begin = text.substring(from, end).lastIndexOf(BEGIN);
        return begin < 0 ? -1 : from + begin;
    }

    /** The block whose type starts at {@code start} and whose last line follows the line end at {@code end}. */
    private static @Nullable Pem between(String text, int start, int end) {
        int lineEnd = text.indexOf('\n', start);
        String title = text.substring(start, lineEnd).stripTrailing();
        if (lineEnd > end || !title.endsWith(DASHES)) {
            return null;
        }
        String type = title.substring(0, title.length() - DASHES.length());
        String last = type + DASHES;
        int tail = end + END.length();
        int next = text.indexOf('\n', tail);
        String lastLine = text.substring(tail, next < 0 ? text.length() : next);
        byte[] bytes = lastLine.stripTrailing().equals(last) ? decoded(body(text, lineEnd, end)) : null;
        return bytes == null ? null : new Pem(type, bytes, next < 0 ? text.length() : next + 1);
    }

    /** The lines from the line end at {@code from}, without leading {@code Name: value} lines. */
    private static String body(String text, int from, int end) {
        int at = from;
        while (at < end) {
            int next = text.indexOf('\n', at + 1);
            if (text.substring(at + 1, next).indexOf(':') < 0) {
                break;
            }
            at = next;
        }
        return at >= end ? "" : text.substring(at + 1, end);
    }

    private static byte @Nullable [] decoded(String lines) {
        StringBuilder digits = new StringBuilder(lines.length());
        for (int i = 0; i < lines.length(); i++) {
            char c = lines.charAt(i);
            if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
                digits.append(c);
            }
        }
        if (digits.length() % 4 != 0) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(digits.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
