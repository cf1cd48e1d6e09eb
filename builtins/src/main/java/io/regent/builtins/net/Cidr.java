package io.regent.builtins.net;

import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A block of addresses that share their first bits.
 *
 * @param address any address of the block, as written
 * @param prefix how many of 128 bits are shared; for an IPv4 block 96 more than written
 */
public record Cidr(Ip address, int prefix) {
    private static final int V4_OFFSET = 96;
    private static final int MAX_PREFIX_DIGITS = 5;

    /** The block {@code text} writes as {@code address/prefix}; null for anything else. */
    public static @Nullable Cidr parse(String text) {
        int slash = text.indexOf('/');
        @Nullable Ip address = slash < 0 ? null : Ip.parse(text.substring(0, slash));
        if (address == null) {
            return null;
        }
        boolean mapped = text.indexOf(':') >= 0;
        int bits = mapped ? Ip.BITS : Ip.BITS - V4_OFFSET;
        int prefix = number(text.substring(slash + 1));
        return prefix < 0 || prefix > bits ? null : new Cidr(address, Ip.BITS - bits + prefix);
    }

    /** The block an IPv4 address was in when blocks had classes: {@code /8}, {@code /16} or {@code /24}. */
    public static Cidr classful(Ip address) {
        long firstByte = address.low() >>> 24 & 0xFF;
        int prefix = firstByte < 0x80 ? 8 : firstByte < 0xC0 ? 16 : 24;
        return new Cidr(address, V4_OFFSET + prefix);
    }

    public Ip first() {
        return address.first(prefix);
    }

    public Ip last() {
        return address.last(prefix);
    }

    /** Whether the block is one of IPv4 addresses. */
    public boolean isV4() {
        return first().isV4();
    }

    /** Whether {@code ip} is in this block; IPv4 addresses are in no IPv6 block. */
    public boolean contains(Ip ip) {
        return isV4() == ip.isV4() && ip.first(prefix).equals(first());
    }

    public boolean contains(Cidr other) {
        return contains(other.first()) && contains(other.last());
    }

    public boolean intersects(Cidr other) {
        return contains(other.first()) || other.contains(first());
    }

    /** All its addresses in order. */
    public Iterable<Ip> addresses() {
        return () -> new Iterator<>() {
            private @Nullable Ip next = first();

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Ip next() {
                Ip current = Objects.requireNonNull(next);
                next = current.equals(last()) ? null : current.next();
                return current;
            }
        };
    }

    @Override
    public String toString() {
        return address + "/" + (isV4() ? prefix - V4_OFFSET : prefix);
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > MAX_PREFIX_DIGITS) {
            return -1;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(digits);
    }
}
