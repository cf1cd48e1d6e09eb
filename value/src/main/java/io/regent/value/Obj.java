package io.regent.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An object: values under keys of any kind, iterated in the order of the keys. */
public final class Obj implements Value {
    public static final Obj EMPTY = new Obj(new Value[0], new Value[0], 0, null);

    /** The members beyond which an object is kept as a trie. */
    static final int MAX_PACKED = 24;

    private final int hash;
    // INVARIANT: the members of a small object, keys in their order; both empty when large is there.
    private final Value[] keys;
    private final Value[] values;
    private final @Nullable LargeMembers large;

    private Obj(Value[] keys, Value[] values, int hash, @Nullable LargeMembers large) {
        this.keys = keys;
        this.values = values;
        this.hash = hash;
        this.large = large;
    }

    /** An object of the given members. */
    public static Obj of(Map<? extends Value, ? extends Value> members) {
        Builder builder = builder();
        members.forEach(builder::put);
        return builder.build();
    }

    /** An object of one member. */
    public static Obj of(String key, Value value) {
        return packed(new Value[] {Str.of(key)}, new Value[] {value});
    }

    /** An object of two members. */
    public static Obj of(String key1, Value value1, String key2, Value value2) {
        return builder().put(key1, value1).put(key2, value2).build();
    }

    public static Builder builder() {
        return new Builder();
    }

    /** An object of keys that are in their order and all different; the arrays are not copied and never changed again. */
    static Obj packed(Value[] keys, Value[] values) {
        int hash = 0;
        for (int i = 0; i < keys.length; i++) {
            hash += LargeMembers.memberHash(keys[i], values[i]);
        }
        return keys.length == 0 ? EMPTY : new Obj(keys, values, hash, null);
    }

    /** The same with a known hash. */
    static Obj packed(Value[] keys, Value[] values, int hash) {
        return keys.length == 0 ? EMPTY : new Obj(keys, values, hash, null);
    }

    static Obj large(LargeMembers members) {
        return new Obj(EMPTY.keys, EMPTY.values, members.hash(), members);
    }

    /** An object of {@code pairs[from]} (a key), {@code pairs[from + 1]} (its value) and so on up to {@code to}. */
    static Obj ofPairs(Value[] pairs, int from, int to) {
        return to - from <= 2 * MAX_PACKED
                ? PackedMembers.ofPairs(pairs, from, to)
                : LargeMembers.object(LargeMembers.trie(pairs, from, to));
    }

    public int size() {
        return large == null ? keys.length : large.size();
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    /** The value under {@code key}, or null (undefined). */
    public @Nullable Value get(Value key) {
        if (large != null) {
            return large.get(key);
        }
        int at = PackedMembers.search(keys, key);
        return at >= 0 ? values[at] : null;
    }

    /** The value under a string key, or null (undefined). */
    public @Nullable Value get(String key) {
        return get(Str.of(key));
    }

    public boolean containsKey(Value key) {
        return get(key) != null;
    }

    /** The key at a position of the sorted order, in {@code [0, size)}. */
    public Value keyAt(int index) {
        return sorted().keys[index];
    }

    /** The value at a position of the sorted order, in {@code [0, size)}. */
    public Value valueAt(int index) {
        return sorted().values[index];
    }

    /** Calls {@code member} with each key and value, in the order of the keys. */
    public void forEach(BiConsumer<? super Value, ? super Value> member) {
        Obj sorted = sorted();
        for (int i = 0; i < sorted.keys.length; i++) {
            member.accept(sorted.keys[i], sorted.values[i]);
        }
    }

    /** The keys in their order, as an unmodifiable list. */
    public List<Value> keys() {
        return Collections.unmodifiableList(Arrays.asList(sorted().keys));
    }

    /** The values in the order of their keys, as an unmodifiable list. */
    public List<Value> values() {
        return Collections.unmodifiableList(Arrays.asList(sorted().values));
    }

    /** The members in the order of the keys. */
    public Iterable<Map.Entry<Value, Value>> entries() {
        Obj sorted = sorted();
        return () -> IntStream.range(0, sorted.keys.length)
                .mapToObj(i -> Map.entry(sorted.keys[i], sorted.values[i]))
                .iterator();
    }

    /** This object with {@code value} under {@code key}; siblings are shared, not copied. */
    public Obj with(Value key, Value value) {
        if (large != null) {
            return large.with(this, key, value);
        }
        int at = PackedMembers.search(keys, key);
        if (at >= 0) {
            return Ordering.same(values[at], value) ? this : packed(keys, PackedMembers.replaced(values, at, value));
        }
        if (keys.length >= MAX_PACKED) {
            return LargeMembers.object(keys, values).with(key, value);
        }
        int slot = -at - 1;
        return packed(PackedMembers.inserted(keys, slot, key), PackedMembers.inserted(values, slot, value));
    }

    public Obj with(String key, Value value) {
        return with(Str.of(key), value);
    }

    /** This object without {@code key}; siblings are shared, not copied. */
    public Obj without(Value key) {
        if (large != null) {
            return large.without(this, key);
        }
        int at = PackedMembers.search(keys, key);
        return at < 0 ? this : packed(PackedMembers.removed(keys, at), PackedMembers.removed(values, at));
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
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Obj that && Ordering.equal(this, that));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return RegoText.of(this);
    }

    /** The keys of a small object, not to be changed. */
    Value[] keyArray() {
        return keys;
    }

    /** The members by position. */
    private Obj sorted() {
        return large == null ? this : large.sorted();
    }

    /**
     * Collects members; a later value for an equal key replaces the earlier one, the key stays as it was first written.
     * Not safe for several threads.
     */
    public static final class Builder {
        private final List<Value> pairs = new ArrayList<>();
        private @Nullable Trie trie;

        private Builder() {}

        public Builder put(Value key, Value value) {
            if (trie != null) {
                trie.insert(key, value);
            } else {
                pairs.add(key);
                pairs.add(value);
            }
            return this;
        }

        public Builder put(String key, Value value) {
            return put(Str.of(key), value);
        }

        public Builder putAll(Obj members) {
            members.forEach(this::put);
            return this;
        }

        /** The value put under {@code key} so far, or null. */
        public @Nullable Value get(Value key) {
            if (trie == null && pairs.size() <= 2 * MAX_PACKED) {
                for (int i = pairs.size() - 2; i >= 0; i -= 2) {
                    if (pairs.get(i).equals(key)) {
                        return pairs.get(i + 1);
                    }
                }
                return null;
            }
            return indexed().get(key);
        }

        /** The number of different keys so far. */
        public int size() {
            return pairs.isEmpty() && trie == null ? 0 : indexed().size();
        }

        public Obj build() {
            Trie index = trie;
            trie = null;
            if (index != null) {
                return LargeMembers.object(index);
            }
            Obj built = ofPairs(pairs.toArray(new Value[0]), 0, pairs.size());
            pairs.clear();
            return built;
        }

        private Trie indexed() {
            Trie index = trie;
            if (index == null) {
                index = LargeMembers.trie(pairs.toArray(new Value[0]), 0, pairs.size());
                pairs.clear();
                trie = index;
            }
            return index;
        }
    }
}
