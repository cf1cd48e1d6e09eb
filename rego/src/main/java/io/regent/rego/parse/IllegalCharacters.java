package io.regent.rego.parse;

import io.regent.rego.Source;
import java.util.List;

/** The characters that may stand nowhere in a text: NUL, bytes that are no UTF-8, a byte-order mark that is not at the beginning. */
final class IllegalCharacters {
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String text;
    /** Where the first one is; beyond the end when there is none, as nearly always. */
    private final int first;

    IllegalCharacters(String text) {
        this.text = text;
        this.first = Math.min(find('\0', 0), Math.min(find(BYTE_ORDER_MARK, 1), find(Source.NO_CHARACTER, 0)));
    }

    private int find(char wanted, int from) {
        int at = text.indexOf(wanted, from);
        while (at > 0 && isLowHalf(at)) {
            at = text.indexOf(wanted, at + 1);
        }
        return at < 0 ? Integer.MAX_VALUE : at;
    }

    private boolean isLowHalf(int at) {
        return Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    /** Adds a message for each of them from {@code start} to {@code last}, both included. */
    void find(int start, int last, List<String> messages) {
        for (int at = Math.max(start, first); at <= last && at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '\0' -> messages.add("illegal null character");
                case BYTE_ORDER_MARK -> add(at > 0, "illegal byte-order mark", messages);
                case Source.NO_CHARACTER -> add(at == 0 || !isLowHalf(at), "illegal utf-8 character", messages);
                default -> {}
            }
        }
    }

    private static void add(boolean wrong, String message, List<String> messages) {
        if (wrong) {
            messages.add(message);
        }
    }
}
