package io.regent.value;

import org.jspecify.annotations.Nullable;

/** Writes values as Rego source text; never recursive. */
final class RegoText {
    private static final String[] SHORT_ESCAPES = new String[128];

    static {
        SHORT_ESCAPES['"'] = "\\\"";
        SHORT_ESCAPES['\\'] = "\\\\";
        SHORT_ESCAPES['\n'] = "\\n";
        SHORT_ESCAPES['\t'] = "\\t";
        SHORT_ESCAPES['\r'] = "\\r";
        SHORT_ESCAPES['\b'] = "\\b";
        SHORT_ESCAPES['\f'] = "\\f";
        SHORT_ESCAPES[0x07] = "\\a";
        SHORT_ESCAPES[0x0B] = "\\v";
    }

    private RegoText() {}

    static String of(Value value) {
        StringBuilder out = new StringBuilder();
        Open open = begin(value, null, out);
        while (open != null) {
            if (open.next == open.size) {
                out.append(open.end);
                open = open.outer;
            } else {
                out.append(open.separator());
                open = begin(Children.at(open.container, open.next++), open, out);
            }
        }
        return out.toString();
    }

    /** A string between quotes. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2);
        quote(text, out);
        return out.toString();
    }

    /** Writes a scalar, or the beginning of a container; returns the container that is open afterwards. */
    private static @Nullable Open begin(Value value, @Nullable Open outer, StringBuilder out) {
        switch (value) {
            case Null n -> out.append("null");
            case Bool b -> out.append(b.isTrue());
            case Num n -> out.append(n);
            case Str s -> quote(s.text(), out);
            case Arr a -> {
                return enter(a, "[", ']', outer, out);
            }
            case SetValue s -> {
                return s.isEmpty() ? enter(s, "set(", ')', outer, out) : enter(s, "{", '}', outer, out);
            }
            case Obj o -> {
                return enter(o, "{", '}', outer, out);
            }
        }
        return outer;
    }

    private static Open enter(Value container, String begin, char end, @Nullable Open outer, StringBuilder out) {
        out.append(begin);
        return new Open(container, end, outer);
    }

    /** A container that is being written, inside another. */
    private static final class Open {
        final Value container;
        final char end;
        final int size;
        final @Nullable Open outer;
        int next;

        Open(Value container, char end, @Nullable Open outer) {
            this.container = container;
            this.end = end;
            this.size = Children.count(container);
            this.outer = outer;
        }

        String separator() {
            boolean afterKey = container instanceof Obj && next % 2 == 1;
            return next == 0 ? "" : afterKey ? ": " : ", ";
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        int length;
        for (int i = 0; i < text.length(); i += length) {
            int c = text.codePointAt(i);
            length = Character.charCount(c);
            if (c < 128 && SHORT_ESCAPES[c] != null) {
                out.append(SHORT_ESCAPES[c]);
            } else if (isPrintable(c)) {
                out.appendCodePoint(c);
            } else if (c < 128 || BinaryText.isInvalid(c)) {
                out.append(String.format("\\x%02x", c & 0xFF));
            } else {
                out.append(String.format(c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
            }
        }
        out.append('"');
    }

    /** Letters, marks, numbers, punctuation, symbols and the plain space. */
    private static boolean isPrintable(int c) {
        if (c < 127) {
            return c >= ' ';
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
