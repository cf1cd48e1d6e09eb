package io.regent.value;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The short strings of one document, so that equal ones are one value. */
final class StringCache {
    private static final int LONGEST = 40;
    private static final int SMALLEST_TABLE = 64;
    private static final int LARGEST_TABLE = 1 << 14;

    /** A bet: the latest string of a hash, replaced by the next one. */
    private final @Nullable Str[] table;

    /** @param documentBytes the size of the document, which the table is chosen for */
    StringCache(int documentBytes) {
        int wanted = Math.clamp(documentBytes / 32, SMALLEST_TABLE, LARGEST_TABLE);
        this.table = new Str[Integer.highestOneBit(wanted)];
    }

    /** The string of some ASCII bytes, {@code hash} being the one {@link String#hashCode()} gives it. */
    Str ascii(byte[] bytes, int from, int to, int hash) {
        if (to - from > LONGEST) {
            return Str.of(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        }
        int slot = (hash ^ (hash >>> 15)) & (table.length - 1);
        Str known = table[slot];
        if (known != null && isText(known.text(), bytes, from, to)) {
            return known;
        }
        Str fresh = Str.of(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        table[slot] = fresh;
        return fresh;
    }

    private static boolean isText(String text, byte[] bytes, int from, int to) {
        if (text.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (text.charAt(i - from) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
