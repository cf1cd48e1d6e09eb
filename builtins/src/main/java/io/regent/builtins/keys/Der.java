package io.regent.builtins.keys;

import io.regent.builtins.BuiltinException;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over elements of the Distinguished Encoding Rules (X.690). A method that reads answers null, and moves
 * nowhere, when what follows is not the element it wants or is not written in the shortest form; {@link #required} turns
 * that into a message.
 */
public final class Der {
    public static final int BOOLEAN = 0x01;
    public static final int INTEGER = 0x02;
    public static final int BIT_STRING = 0x03;
    public static final int OCTET_STRING = 0x04;
    public static final int OBJECT_IDENTIFIER = 0x06;
    public static final int SEQUENCE = 0x30;
    public static final int SET = 0x31;

    private static final int MAX_ARC_BYTES = 5;

    private final byte[] bytes;
    private final int end;
    private int at;

    /** An element: its tag byte, the bytes in it and all its bytes. */
    public record Element(int tag, Der content, Der whole) {}

    private Der(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** A cursor at the start of {@code bytes}, which are not copied. */
    public static Der of(byte[] bytes) {
        return new Der(bytes, 0, bytes.length);
    }

    /** The tag of the element of a context with a small number, e.g. {@code [0]}. */
    public static int context(int number, boolean constructed) {
        return 0x80 | (constructed ? 0x20 : 0) | number;
    }

    public static <T> T required(@Nullable T value, String message) {
        if (value == null) {
            throw BuiltinException.failure(message);
        }
        return value;
    }

    public boolean isEmpty() {
        return at == end;
    }

    public int length() {
        return end - at;
    }

    /** The bytes that were not read yet. */
    public byte[] toByteArray() {
        return Arrays.copyOfRange(bytes, at, end);
    }

    public boolean startsWith(int tag) {
        return at < end && (bytes[at] & 0xFF) == tag;
    }

    /** How the next element begins: its tag byte, how many bytes tag and length take, and the length of its content. */
    record Start(int tag, int bytes, long length) {}

    /** The start of the next element, whose content may be cut off. */
    @Nullable
    Start start() {
        if (length() < 2 || (bytes[at] & 0x1F) == 0x1F) {
            return null;
        }
        int first = bytes[at + 1] & 0xFF;
        int lengthBytes = first < 0x80 ? 0 : first & 0x7F;
        long length = first < 0x80 ? first : longLength(at + 2, lengthBytes);
        return length < 0 ? null : new Start(bytes[at] & 0xFF, 2 + lengthBytes, length);
    }

    /** The next element, whatever its tag. */
    public @Nullable Element next() {
        Start start = start();
        if (start == null || start.length() > length() - start.bytes()) {
            return null;
        }
        int content = at + start.bytes();
        int next = content + (int) start.length();
        Element element = new Element(start.tag(), new Der(bytes, content, next), new Der(bytes, at, next));
        at = next;
        return element;
    }

    /** A length of one to four bytes, or -1 when it is cut off or has a shorter form. */
    private long longLength(int from, int count) {
        if (count < 1 || count > 4 || count > end - from || bytes[from] == 0) {
            return -1;
        }
        long length = 0;
        for (int i = 0; i < count; i++) {
            length = length << 8 | bytes[from + i] & 0xFF;
        }
        return length < 0x80 ? -1 : length;
    }

    /** What stands in the next element, when it has this tag. */
    public @Nullable Der content(int tag) {
        Element element = startsWith(tag) ? next() : null;
        return element == null ? null : element.content();
    }

    /** The next element with its tag and length, when it has this tag. */
    public @Nullable Der whole(int tag) {
        Element element = startsWith(tag) ? next() : null;
        return element == null ? null : element.whole();
    }

    public @Nullable Boolean bool() {
        Der content = content(BOOLEAN);
        if (content == null || content.length() != 1) {
            return null;
        }
        int value = content.bytes[content.at] & 0xFF;
        return value == 0 ? Boolean.FALSE : value == 0xFF ? Boolean.TRUE : null;
    }

    public @Nullable BigInteger integer() {
        return integer(INTEGER);
    }

    /** An integer whose tag was replaced. */
    public @Nullable BigInteger integer(int tag) {
        Der content = content(tag);
        if (content == null || content.isEmpty() || content.isPadded()) {
            return null;
        }
        return new BigInteger(content.toByteArray());
    }

    private boolean isPadded() {
        return length() > 1 && (bytes[at] == 0 && bytes[at + 1] >= 0 || bytes[at] == -1 && bytes[at + 1] < 0);
    }

    /** An object identifier in dotted form; each arc is below 2³¹. */
    public @Nullable String identifier() {
        Der content = content(OBJECT_IDENTIFIER);
        return content == null ? null : content.arcs();
    }

    private @Nullable String arcs() {
        StringBuilder dotted = new StringBuilder();
        while (!isEmpty()) {
            long arc = arc();
            if (arc < 0) {
                return null;
            }
            if (dotted.isEmpty()) {
                long root = Math.min(arc / 40, 2);
                dotted.append(root).append('.').append(arc - 40 * root);
            } else {
                dotted.append('.').append(arc);
            }
        }
        return dotted.isEmpty() ? null : dotted.toString();
    }

    /** The next arc, or -1 when it is cut off, too large or has a shorter form. */
    private long arc() {
        long arc = 0;
        for (int i = 0; i < MAX_ARC_BYTES && !isEmpty(); i++) {
            int next = bytes[at++] & 0xFF;
            if (i == 0 && next == 0x80) {
                return -1;
            }
            arc = arc << 7 | next & 0x7F;
            if (next < 0x80) {
                return arc > Integer.MAX_VALUE ? -1 : arc;
            }
        }
        return -1;
    }

    /** A string of bits, the first at the left; the bits missing to a whole byte are at the end and zero. */
    public @Nullable Bits bits() {
        Der content = content(BIT_STRING);
        if (content == null || content.isEmpty()) {
            return null;
        }
        int unused = content.bytes[content.at++];
        boolean valid = unused >= 0 && unused <= 7 && (unused == 0 || !content.isEmpty());
        if (!valid || unused > 0 && (content.bytes[content.end - 1] & (1 << unused) - 1) != 0) {
            return null;
        }
        return new Bits(content.toByteArray(), unused);
    }

    /** A string of bits; {@code unused} bits of the last byte do not belong to it. */
    public record Bits(byte[] bytes, int unused) {
        /** Whether bit {@code index}, counted from the left, is there and set. */
        public boolean get(int index) {
            return index < bytes.length * 8 - unused && (bytes[index / 8] >> 7 - index % 8 & 1) != 0;
        }

        /** The bits as a number's bytes, the last bit at the right. */
        public byte[] rightAligned() {
            if (unused == 0) {
                return bytes;
            }
            byte[] shifted = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                int before = i == 0 ? 0 : bytes[i - 1];
                shifted[i] = (byte) ((before << 8 | bytes[i] & 0xFF) >> unused);
            }
            return shifted;
        }
    }
}
