package io.regent.builtins.net;

import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A block of addresses that share their first bits.
 *
 * @param address an address of the block; the first when it was parsed
 * @param prefix how many of 128 bits are shared; for an IPv4 block 96 more than written
 */
public record Cidr(Ip address, int prefix) {
    private static final int V4_OFFSET = 96;

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
        if (prefix < 0 || prefix > bits) {
            return null;
        }
        int shared = Ip.BITS - bits + prefix;
        return new Cidr(address.first(shared), shared);
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
        return contains(other.first()) && prefix <= other.prefix;
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

    /** The number the digits write, leading zeros allowed; -1 for other text and more than an address has bits. */
    private static int number(String digits) {
        int number = digits.isEmpty() ? -1 : 0;
        for (int i = 0; i < digits.length() && number >= 0; i++) {
            int digit = digits.charAt(i) - '0';
            number = digit < 0 || digit > 9 || number > Ip.BITS ? -1 : number * 10 + digit;
        }
        return number;
    }
}
