package io.regent.builtins.net;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** An address; IPv4 addresses are those in {@code ::ffff:0:0/96}. Ordered as unsigned numbers. */
public record Ip(long high, long low) implements Comparable<Ip> {
    static final int BITS = 128;

    private static final long MAPPED = 0xFFFF_0000_0000L;
    private static final int GROUPS = 8;

    /** The address {@code text} writes; null for anything else, zones ({@code %eth0}) and leading zeros included. */
    public static @Nullable Ip parse(String text) {
        return new IpText(text).parse();
    }

    static Ip ofV4(long bits) {
        return new Ip(0, MAPPED | bits);
    }

    /** The address of 4 or 16 bytes. */
    public static Ip of(byte[] bytes) {
        ByteBuffer numbers = ByteBuffer.wrap(bytes);
        return bytes.length == 4 ? ofV4(numbers.getInt() & 0xFFFF_FFFFL) : new Ip(numbers.getLong(), numbers.getLong());
    }

    public boolean isV4() {
        return high == 0 && low >>> 32 == 0xFFFF;
    }

    /** The address after this one; after the last comes the first. */
    Ip next() {
        return new Ip(low == -1 ? high + 1 : high, low + 1);
    }

    /** This address with all but the first {@code prefix} bits cleared. */
    Ip first(int prefix) {
        return new Ip(high & highMask(prefix), low & lowMask(prefix));
    }

    /** This address with all but the first {@code prefix} bits set. */
    Ip last(int prefix) {
        return new Ip(high | ~highMask(prefix), low | ~lowMask(prefix));
    }

    @Override
    public int compareTo(Ip other) {
        int order = Long.compareUnsigned(high, other.high);
        return order != 0 ? order : Long.compareUnsigned(low, other.low);
    }

    /** {@code 10.0.0.1} or the canonical form of RFC 5952. */
    @Override
    public String toString() {
        return isV4() ? dotted() : groups();
    }

    private static long highMask(int prefix) {
        return prefix == 0 ? 0 : prefix >= 64 ? -1 : -1L << (64 - prefix);
    }

    private static long lowMask(int prefix) {
        return prefix <= 64 ? 0 : -1L << (BITS - prefix);
    }

    private int group(int index) {
        long half = index < 4 ? high : low;
        return (int) (half >>> (48 - 16 * (index & 3))) & 0xFFFF;
    }

    private String dotted() {
        StringBuilder out = new StringBuilder(15);
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.append(low >>> shift & 0xFF).append(shift == 0 ? "" : ".");
        }
        return out.toString();
    }

    private String groups() {
        int[] zeros = longestZeros();
        StringBuilder out = new StringBuilder(39);
        for (int i = 0; i < GROUPS; i++) {
            if (i == zeros[0]) {
                out.append("::");
                i = zeros[1] - 1;
                continue;
            }
            boolean afterGap = i == zeros[1] && zeros[0] >= 0;
            out.append(i == 0 || afterGap ? "" : ":").append(Integer.toHexString(group(i)));
        }
        return out.toString();
    }

    /** The first of the longest runs of at least two zero groups, from and to; {@code {-1, -1}} when there is none. */
    private int[] longestZeros() {
        int[] longest = {-1, -1};
        for (int from = 0; from < GROUPS; from++) {
            int to = from;
            while (to < GROUPS && group(to) == 0) {
                to++;
            }
            if (to - from >= 2 && to - from > longest[1] - longest[0]) {
                longest = new int[] {from, to};
            }
            from = Math.max(from, to - 1);
        }
        return longest;
    }
}
