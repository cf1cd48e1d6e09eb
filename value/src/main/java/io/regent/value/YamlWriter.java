package io.regent.value;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes values as YAML the way the reference's {@code yaml.marshal} does: block style, two spaces a level, keys in
 * natural order, quotes where a reader would not see a string.
 *
 * <p>What JSON cannot hold is written as {@link JsonWriter} would: sets as sequences, other keys as their JSON text.
 */
public final class YamlWriter {
    private static final int STEP = 2;

    /** The bytes of the longest key written before its colon without a question mark. */
    private static final int LONGEST_SIMPLE_KEY = 128;

    private final StringBuilder out = new StringBuilder();
    private @Nullable Open open;

    private YamlWriter() {}

    /** The YAML document of a value, with a final line break; {@link DataException} for characters YAML forbids. */
    public static String write(Value value) {
        YamlWriter writer = new YamlWriter();
        writer.begin(value, 0, true);
        while (writer.open != null) {
            writer.step(writer.open);
        }
        if (!writer.endsWithBreak()) {
            writer.out.append('\n');
        }
        return writer.out.toString();
    }

    /** A collection that is being written, inside another. */
    private static final class Open {
        /** The keys of a mapping; null of a sequence. */
        private final @Nullable List<String> keys;

        private final List<Value> values;

        /** Where its lines begin. */
        private final int column;

        /** Whether its first line has begun already. */
        private final boolean inline;

        private final @Nullable Open outer;
        private int next;

        Open(@Nullable List<String> keys, List<Value> values, int column, boolean inline, @Nullable Open outer) {
            this.keys = keys;
            this.values = values;
            this.column = column;
            this.inline = inline;
            this.outer = outer;
        }
    }

    private void step(Open collection) {
        int index = collection.next++;
        if (index == collection.values.size()) {
            open = collection.outer;
            return;
        }
        if (index > 0 || !collection.inline) {
            newLine(collection.column);
        }
        Value value = collection.values.get(index);
        if (collection.keys == null) {
            out.append("- ");
            begin(value, collection.column + STEP, true);
        } else {
            boolean simple = key(collection.keys.get(index), collection.column);
            begin(value, collection.column + STEP, !simple);
        }
    }

    /** Writes a key and its colon; returns whether it is a simple one, after which a collection begins on a new line. */
    private boolean key(String key, int column) {
        YamlText text = YamlText.of(key, true);
        boolean simple = !text.isMultiline() && JsonOutput.utf8Length(text.source()) <= LONGEST_SIMPLE_KEY;
        if (simple) {
            out.append(text.flow()).append(':');
            return true;
        }
        out.append("? ");
        YamlText.of(key, false).write(out, column + STEP);
        newLine(column);
        out.append(':');
        return false;
    }

    /** Writes a value behind a dash or colon; {@code inline} when a collection may begin on this line. */
    private void begin(Value value, int column, boolean inline) {
        switch (value) {
            case Arr a -> enter(null, a.toList(), column, inline, "[]");
            case SetValue s -> enter(null, s.toList(), column, inline, "[]");
            case Obj o -> {
                TreeMap<String, Value> members = new TreeMap<>(NaturalOrder.INSTANCE);
                o.forEach((key, member) -> members.put(keyText(key), member));
                enter(new ArrayList<>(members.keySet()), new ArrayList<>(members.values()), column, inline, "{}");
            }
            case Null n -> scalar("null");
            case Bool b -> scalar(b.toString());
            case Num n -> scalar(YamlText.number(n));
            case Str s -> {
                space();
                YamlText.of(s.text(), false).write(out, Math.max(column, STEP));
            }
        }
    }

    private static String keyText(Value key) {
        return key instanceof Str text ? text.text() : JsonWriter.compact(key);
    }

    private void enter(@Nullable List<String> keys, List<Value> values, int column, boolean inline, String empty) {
        if (values.isEmpty()) {
            scalar(empty);
            return;
        }
        if (inline) {
            space();
        }
        open = new Open(keys, values, column, inline, open);
    }

    private void scalar(String text) {
        space();
        out.append(text);
    }

    /** The space after a colon; after a dash it is there already. */
    private void space() {
        if (!out.isEmpty() && out.charAt(out.length() - 1) == ':') {
            out.append(' ');
        }
    }

    private void newLine(int column) {
        if (!endsWithBreak()) {
            out.append('\n');
        }
        out.repeat(' ', column);
    }

    private boolean endsWithBreak() {
        return !out.isEmpty() && out.charAt(out.length() - 1) == '\n';
    }
}
