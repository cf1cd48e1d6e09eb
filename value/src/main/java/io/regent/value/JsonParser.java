package io.regent.value;

import java.util.Arrays;

/** One reading of JSON bytes: containers stand on a stack of their own, so that depth costs no thread stack. */
final class JsonParser {
    static final int MAX_DEPTH = 10_000;

    private static final int ARRAY_OPEN = 0;
    private static final int OBJECT_OPEN = 1;

    private final JsonScanner in;
    private final Shapes shapes = new Shapes();

    /** The finished children of all open containers, outermost first. */
    private Value[] children = new Value[32];

    private int count;

    /** For each open container where its children begin, doubled, plus one for an object. */
    private int[] open = new int[16];

    private int depth;

    JsonParser(byte[] utf8, int from, int to) {
        this.in = new JsonScanner(utf8, from, to);
    }

    /** The next document; the bytes after it are not looked at. */
    Value document() {
        if (in.peek() < 0) {
            throw in.fault("EOF");
        }
        Value value = begin();
        while (depth > 0) {
            push(value);
            boolean more = (open[depth - 1] & 1) == OBJECT_OPEN ? moreMembers() : moreItems();
            value = more ? begin() : close();
        }
        return value;
    }

    /** Fails unless nothing but white space follows. */
    void end() {
        if (in.peek() < 0) {
            return;
        }
        if (in.peek() == 'n') {
            // OPA: a null after the document, and all that follows it, is overlooked.
            in.literal("null", Null.NULL);
            return;
        }
        throw in.fault("error: invalid character '" + trailing() + "' after top-level value");
    }

    /** The token after the document as the reference prints it. */
    private String trailing() {
        return switch (in.peek()) {
            case '[' -> "[";
            case '{' -> "{";
            case 't' -> "%!s(bool=" + in.literal("true", Bool.TRUE) + ")";
            case 'f' -> "%!s(bool=" + in.literal("false", Bool.FALSE) + ")";
            default -> in.scalar() instanceof Str text ? text.text() : in.lastText();
        };
    }

    /** Opens containers until a value is complete, which may be an empty container. */
    private Value begin() {
        while (true) {
            int c = in.peek();
            if (c == '[') {
                open(c, ARRAY_OPEN);
                if (in.peek() == ']') {
                    in.skip();
                    return close();
                }
            } else if (c == '{') {
                open(c, OBJECT_OPEN);
                if (in.peek() == '}') {
                    in.skip();
                    return close();
                }
                key();
            } else {
                return in.scalar();
            }
        }
    }

    private void open(int bracket, int kind) {
        if (depth == MAX_DEPTH) {
            throw in.fault("invalid character '" + (char) bracket + "' exceeded max depth");
        }
        in.skip();
        if (depth == open.length) {
            open = Arrays.copyOf(open, 2 * depth);
        }
        open[depth++] = 2 * count + kind;
    }

    private Value close() {
        int begin = open[--depth];
        int from = begin >> 1;
        Value closed = (begin & 1) == OBJECT_OPEN
                ? shapes.object(children, from, count)
                : Arr.packed(Arrays.copyOfRange(children, from, count));
        count = from;
        return closed;
    }

    private void push(Value child) {
        if (count == children.length) {
            children = Arrays.copyOf(children, 2 * count);
        }
        children[count++] = child;
    }

    /** Reads what follows a member; returns false after the closing brace. */
    private boolean moreMembers() {
        int c = in.peek();
        if (c == ',') {
            in.skip();
            key();
            return true;
        }
        in.expect('}', "after object key:value pair");
        return false;
    }

    private boolean moreItems() {
        int c = in.peek();
        if (c == ',') {
            in.skip();
            return true;
        }
        in.expect(']', "after array element");
        return false;
    }

    private void key() {
        if (in.peek() != '"') {
            throw in.unexpected("looking for beginning of object key string");
        }
        push(in.string());
        in.peek();
        in.expect(':', "after object key");
    }
}
