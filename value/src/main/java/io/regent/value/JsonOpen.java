package io.regent.value;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A container that is being written as JSON, inside another. */
final class JsonOpen {
    private final @Nullable List<String> texts;
    private final @Nullable Obj strings;
    private final List<Value> values;
    private final @Nullable JsonOpen outer;
    private int next;

    /** Of an object with string keys {@code strings}, of another object the {@code texts} of its keys; of neither a list. */
    private JsonOpen(
            @Nullable Obj strings, @Nullable List<String> texts, List<Value> values, @Nullable JsonOpen outer) {
        this.strings = strings;
        this.texts = texts;
        this.values = values;
        this.outer = outer;
    }

    static JsonOpen of(List<Value> items, @Nullable JsonOpen outer) {
        return new JsonOpen(null, null, items, outer);
    }

    /** @param keyText gives the text of a key that is no string */
    static JsonOpen of(Obj object, @Nullable JsonOpen outer, Function<Value, String> keyText) {
        // Strings stand together in the order of kinds: all keys are strings when the first and the last are.
        if (object.keyAt(0) instanceof Str && object.keyAt(object.size() - 1) instanceof Str) {
            return new JsonOpen(object, null, object.values(), outer);
        }
        TreeMap<String, Value> members = new TreeMap<>(Ordering::strings);
        object.forEach((key, value) -> members.put(key instanceof Str s ? s.text() : keyText.apply(key), value));
        return new JsonOpen(null, new ArrayList<>(members.keySet()), new ArrayList<>(members.values()), outer);
    }

    boolean isObject() {
        return strings != null || texts != null;
    }

    boolean isFirst() {
        return next == 0;
    }

    boolean hasNext() {
        return next < values.size();
    }

    /** The key of the next member; null in a list. */
    @Nullable
    String key() {
        if (strings != null) {
            return ((Str) strings.keyAt(next)).text();
        }
        return texts == null ? null : texts.get(next);
    }

    Value next() {
        return values.get(next++);
    }

    @Nullable
    JsonOpen outer() {
        return outer;
    }
}
