package io.regent.value;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as JSON the way the reference does: keys sorted, sets as sorted arrays, keys that are no strings as
 * their JSON text, {@code <>&} and the line separators U+2028 and U+2029 escaped.
 *
 * <p>Where two keys have the same text, the value of the later one in Rego's order is written.
 */
public final class JsonWriter {
    /** How deep keys may be inside keys; each level doubles the backslashes. */
    private static final int MAX_KEY_DEPTH = 16;

    private final JsonOutput out;
    private final Style style;
    private final int keyDepth;
    private @Nullable JsonOpen open;
    private int level;

    private JsonWriter(JsonOutput out, Style style, int keyDepth) {
        this.out = out;
        this.style = style;
        this.keyDepth = keyDepth;
    }

    /**
     * The layout of JSON text.
     *
     * @param lines whether every item and member stands on a line of its own
     * @param prefix what every line but the first begins with
     * @param indent what follows the prefix, once for each level
     * @param escapesHtml whether {@code <}, {@code >} and {@code &} are written as escapes
     */
    public record Style(boolean lines, String prefix, String indent, boolean escapesHtml) {
        public static final Style COMPACT = new Style(false, "", "", true);

        public static Style pretty(String prefix, String indent) {
            return new Style(true, prefix, indent, true);
        }

        /** This style with {@code <}, {@code >} and {@code &} written as they are. */
        public Style withoutHtmlEscapes() {
            return new Style(lines, prefix, indent, false);
        }
    }

    /** Compact JSON without a final newline. */
    public static String compact(Value value) {
        return text(value, Style.COMPACT);
    }

    /** JSON over several lines, {@code indent} for each level, without a final newline. */
    public static String pretty(Value value, String indent) {
        return text(value, Style.pretty("", indent));
    }

    public static String text(Value value, Style style) {
        return new String(bytes(value, style), StandardCharsets.UTF_8);
    }

    /** A string as JSON text, between quotes. */
    public static String quoted(String text) {
        return compact(Str.of(text));
    }

    /** Compact JSON in UTF-8 without a final newline. */
    public static byte[] bytes(Value value) {
        return bytes(value, Style.COMPACT);
    }

    public static byte[] bytes(Value value, Style style) {
        JsonOutput out = new JsonOutput(null);
        new JsonWriter(out, style, 0).write(value);
        return out.toByteArray();
    }

    /** Writes JSON in UTF-8 to a stream, which is neither flushed nor closed. */
    public static void write(Value value, Style style, OutputStream to) throws IOException {
        JsonOutput out = new JsonOutput(to);
        try {
            new JsonWriter(out, style, 0).write(value);
            out.drain();
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void write(Value root) {
        begin(root);
        while (open != null) {
            JsonOpen container = open;
            if (!container.hasNext()) {
                end(container);
                continue;
            }
            separate(container.isFirst());
            String key = container.key();
            if (key != null) {
                out.quoted(key, style.escapesHtml());
                out.ascii(style.lines() ? ": " : ":");
            }
            begin(container.next());
        }
    }

    private void begin(Value value) {
        switch (value) {
            case Null n -> out.ascii("null");
            case Bool b -> out.ascii(b.toString());
            case Num n -> out.number(n);
            case Str s -> out.quoted(s.text(), style.escapesHtml());
            case Arr a -> enter('[', a.isEmpty() ? null : JsonOpen.of(a.toList(), open), "]");
            case SetValue s -> enter('[', s.isEmpty() ? null : JsonOpen.of(s.toList(), open), "]");
            case Obj o -> enter('{', o.isEmpty() ? null : JsonOpen.of(o, open, this::keyText), "}");
        }
    }

    private void enter(char bracket, @Nullable JsonOpen content, String close) {
        out.ascii(bracket);
        if (content == null) {
            out.ascii(close);
        } else {
            open = content;
            level++;
        }
    }

    private void end(JsonOpen container) {
        level--;
        newLine();
        out.ascii(container.isObject() ? "}" : "]");
        open = container.outer();
    }

    private void separate(boolean first) {
        if (!first) {
            out.ascii(',');
        }
        newLine();
    }

    private void newLine() {
        if (style.lines()) {
            out.ascii('\n');
            out.text(style.prefix());
            for (int i = 0; i < level; i++) {
                out.text(style.indent());
            }
        }
    }

    /** The JSON text of a key that is no string. */
    private String keyText(Value key) {
        if (keyDepth == MAX_KEY_DEPTH) {
            throw new DataException("object keys nested too deeply", -1);
        }
        JsonOutput text = new JsonOutput(null);
        new JsonWriter(text, Style.COMPACT, keyDepth + 1).write(key);
        return new String(text.toByteArray(), StandardCharsets.UTF_8);
    }
}
