package io.regent.builtins.uuid;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The 128 bits of an identifier, of any version and variant. */
public record Uuid(long high, long low) {
    private static final int TEXT_LENGTH = 36;
    private static final int HEX_LENGTH = 32;
    private static final String URN = "urn:uuid:";
    private static final int[] DASHES = {8, 13, 18, 23};

    /** From 1582-10-15, where its clock starts, to 1970-01-01, in units of 100 ns. */
    private static final long EPOCH = 122192928000000000L;

    /** From {@code 8-4-4-4-12} digits, plain, as a URN or in brackets, or 32 digits without dashes; null otherwise. */
    public static @Nullable Uuid parse(String text) {
        if (text.length() == HEX_LENGTH) {
            return ofHex(text);
        }
        if (text.length() == TEXT_LENGTH + URN.length() && text.regionMatches(true, 0, URN, 0, URN.length())) {
            return ofDashed(text.substring(URN.length()));
        }
        // OPA: whatever stands around 36 characters is taken for brackets.
        return switch (text.length()) {
            case TEXT_LENGTH -> ofDashed(text);
            case TEXT_LENGTH + 2 -> ofDashed(text.substring(1, TEXT_LENGTH + 1));
            default -> null;
        };
    }

    /** A version 4 identifier with the given random bits. */
    public static Uuid random(long high, long low) {
        return new Uuid((high & ~0xF000L) | 0x4000L, (low & (-1L >>> 2)) | (1L << 63));
    }

    public int version() {
        return (int) (high >>> 12) & 0xF;
    }

    public String variant() {
        int bits = (int) (low >>> 61);
        return switch (bits) {
            case 4, 5 -> "RFC4122";
            case 6 -> "Microsoft";
            case 7 -> "Future";
            default -> "Reserved";
        };
    }

    /** The time in nanoseconds since 1970, modulo 2^64; of versions 1 and 2. */
    public long unixNanos() {
        long ticks = (high >>> 32) | ((high >>> 16 & 0xFFFF) << 32) | ((high & 0xFFF) << 48);
        return (ticks - EPOCH) * 100;
    }

    public int clockSequence() {
        return (int) (low >>> 48) & 0x3FFF;
    }

    /** The node's hardware address, {@code 02-42-ac-12-00-02}. */
    public String node() {
        String digits = HexFormat.of().toHexDigits(low, 12);
        StringBuilder out = new StringBuilder(digits);
        for (int at = 10; at > 0; at -= 2) {
            out.insert(at, '-');
        }
        return out.toString();
    }

    /** What the first byte of the node says, e.g. {@code global:unicast}. */
    public String nodeKind() {
        boolean local = (low >>> 41 & 1) != 0;
        boolean multicast = (low >>> 40 & 1) != 0;
        return (local ? "local:" : "global:") + (multicast ? "multicast" : "unicast");
    }

    /** The local identifier within {@link #domain()}; of version 2. */
    public long domainId() {
        return high >>> 32;
    }

    /** What {@link #domainId()} identifies; of version 2. */
    public String domain() {
        int number = (int) (low >>> 48) & 0xFF;
        return switch (number) {
            case 0 -> "Person";
            case 1 -> "Group";
            case 2 -> "Org";
            default -> "Domain" + number;
        };
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(HexFormat.of().toHexDigits(high));
        out.append(HexFormat.of().toHexDigits(low));
        for (int at : DASHES) {
            out.insert(at, '-');
        }
        return out.toString();
    }

    private static @Nullable Uuid ofDashed(String text) {
        for (int at : DASHES) {
            if (text.charAt(at) != '-') {
                return null;
            }
        }
        return ofHex(text.substring(0, 8)
                + text.substring(9, 13)
                + text.substring(14, 18)
                + text.substring(19, 23)
                + text.substring(24));
    }

    private static @Nullable Uuid ofHex(String digits) {
        for (int i = 0; i < digits.length(); i++) {
            if (!HexFormat.isHexDigit(digits.charAt(i))) {
                return null;
            }
        }
        return new Uuid(
                HexFormat.fromHexDigitsToLong(digits, 0, 16), HexFormat.fromHexDigitsToLong(digits, 16, HEX_LENGTH));
    }
}
