package io.regent.builtins.net;

import org.jspecify.annotations.Nullable;

/** Reads one address. */
final class IpText {
    private static final int GROUPS = 8;
    private static final int NONE = -1;

    private final String text;
    private int at;

    IpText(String text) {
        this.text = text;
    }

    @Nullable
    Ip parse() {
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '.' -> {
                    long bits = dotted();
                    return bits == NONE || at != text.length() ? null : Ip.ofV4(bits);
                }
                case ':' -> {
                    return groups();
                }
                default -> {}
            }
        }
        return null;
    }

    /** Four decimal numbers from here on; NONE when there are none. */
    private long dotted() {
        long bits = 0;
        for (int i = 0; i < 4; i++) {
            if (i > 0 && !skip('.')) {
                return NONE;
            }
            int octet = octet();
            if (octet == NONE) {
                return NONE;
            }
            bits = bits << 8 | octet;
        }
        return bits;
    }

    private int octet() {
        int from = at;
        int number = 0;
        while (at < text.length() && at - from < 3 && isDigit(text.charAt(at))) {
            number = number * 10 + text.charAt(at) - '0';
            at++;
        }
        boolean leadingZero = at - from > 1 && text.charAt(from) == '0';
        return at == from || leadingZero || number > 255 ? NONE : number;
    }

    private @Nullable Ip groups() {
        int[] groups = new int[GROUPS];
        int count = 0;
        int gap = NONE;
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < text.length() && count < GROUPS) {
            if (dottedFollows()) {
                long bits = count > GROUPS - 2 ? NONE : dotted();
                if (bits == NONE || at != text.length()) {
                    return null;
                }
                groups[count++] = (int) (bits >>> 16);
                groups[count++] = (int) bits & 0xFFFF;
                break;
            }
            int group = group();
            if (group == NONE) {
                return null;
            }
            groups[count++] = group;
            if (at == text.length()) {
                break;
            }
            if (!skip(':') || at == text.length()) {
                return null;
            }
            if (skip(':')) {
                if (gap != NONE) {
                    return null;
                }
                gap = count;
            }
        }
        boolean complete = gap == NONE ? count == GROUPS : count < GROUPS;
        return at == text.length() && complete ? join(groups, count, gap) : null;
    }

    private static Ip join(int[] groups, int count, int gap) {
        long high = 0;
        long low = 0;
        int missing = GROUPS - count;
        for (int i = 0; i < GROUPS; i++) {
            int group = gap == NONE || i < gap ? groups[i] : i < gap + missing ? 0 : groups[i - missing];
            high = i < 4 ? high << 16 | group : high;
            low = i < 4 ? low : low << 16 | group;
        }
        return new Ip(high, low);
    }

    private int group() {
        int from = at;
        int number = 0;
        while (at < text.length() && at - from < 4 && Character.digit(text.charAt(at), 16) >= 0 && isAscii(at)) {
            number = number << 4 | Character.digit(text.charAt(at), 16);
            at++;
        }
        return at == from ? NONE : number;
    }

    private boolean dottedFollows() {
        int end = at;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end > at && end < text.length() && text.charAt(end) == '.';
    }

    private boolean skip(char c) {
        boolean found = at < text.length() && text.charAt(at) == c;
        at += found ? 1 : 0;
        return found;
    }

    private boolean isAscii(int index) {
        return text.charAt(index) < 0x80;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
