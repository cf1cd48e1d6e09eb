package io.regent.value;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** An object: values under keys of any kind, iterated in the order of the keys. */
public final class Obj implements Value {
    public static final Obj EMPTY = new Obj(new Value[0], new Value[0]);

    private final Value[] keys;
    private final Value[] values;

    private Obj(Value[] keys, Value[] values) {
        this.keys = keys;
        this.values = values;
    }

    /** An object of the given members. */
    public static Obj of(Map<? extends Value, ? extends Value> members) {
        Builder builder = builder();
        members.forEach(builder::put);
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public int size() {
        return keys.length;
    }

    /** The value under {@code key}, or null (undefined). */
    public @Nullable Value get(Value key) {
        int at = Arrays.binarySearch(keys, key);
        return at >= 0 ? values[at] : null;
    }

    /** The value under a string key, or null (undefined). */
    public @Nullable Value get(String key) {
        return get(Str.of(key));
    }

    /** The key at a position of the sorted order, in {@code [0, size)}. */
    public Value keyAt(int index) {
        return keys[index];
    }

    /** The value at a position of the sorted order, in {@code [0, size)}. */
    public Value valueAt(int index) {
        return values[index];
    }

    /** Calls {@code member} with each key and value, in the order of the keys. */
    public void forEach(BiConsumer<? super Value, ? super Value> member) {
        for (int i = 0; i < keys.length; i++) {
            member.accept(keys[i], values[i]);
        }
    }

    /** This object with {@code value} under {@code key}; siblings are shared, not copied. */
    public Obj with(Value key, Value value) {
        Builder builder = builder();
        forEach(builder::put);
        return builder.put(key, value).build();
    }

    /** This object without {@code key}. */
    public Obj without(Value key) {
        Builder builder = builder();
        forEach((k, v) -> {
            if (!k.equals(key)) {
                builder.put(k, v);
            }
        });
        return builder.build();
    }

    @Override
    public Kind kind() {
        return Kind.OBJECT;
    }

    @Override
    public int compareTo(Value other) {
        return Ordering.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Obj that && Arrays.equals(keys, that.keys) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(keys) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return RegoText.of(this);
    }

    /** Collects members; a later value for the same key replaces the earlier one. Not safe for several threads. */
    public static final class Builder {
        private final TreeMap<Value, Value> members = new TreeMap<>();

        private Builder() {}

        public Builder put(Value key, Value value) {
            members.put(key, value);
            return this;
        }

        public Builder put(String key, Value value) {
            return put(Str.of(key), value);
        }

        /** The value put under {@code key} so far, or null. */
        public @Nullable Value get(Value key) {
            return members.get(key);
        }

        public int size() {
            return members.size();
        }

        public Obj build() {
            if (members.isEmpty()) {
                return EMPTY;
            }
            return new Obj(
                    members.keySet().toArray(new Value[0]), members.values().toArray(new Value[0]));
        }
    }
}
