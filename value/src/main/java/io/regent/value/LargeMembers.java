package io.regent.value;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The members of a large object: found by hash, changed by path, sorted when someone first asks for the order. */
final class LargeMembers {
    private final Trie trie;
    private final int hash;
    private final boolean scalarKeys;

    // INVARIANT: there from the start unless all keys are scalars, so that comparing never has to sort further down.
    private volatile @Nullable Obj sorted;

    private LargeMembers(Trie trie, int hash, boolean scalarKeys) {
        this.trie = trie;
        this.hash = hash;
        this.scalarKeys = scalarKeys;
        if (!scalarKeys) {
            this.sorted = sort(trie, hash);
        }
    }

    /** The object of all entries of a trie, large or not. The trie is not changed again. */
    static Obj object(Trie trie) {
        Facts facts = new Facts();
        trie.forEach(facts::add);
        return object(trie, facts.hash, facts.scalarKeys);
    }

    /** A large object of few members, about to grow. */
    static Obj object(Value[] keys, Value[] values) {
        Trie trie = new Trie();
        Facts facts = new Facts();
        for (int i = 0; i < keys.length; i++) {
            trie.insert(keys[i], values[i]);
            facts.add(keys[i], values[i]);
        }
        return Obj.large(new LargeMembers(trie, facts.hash, facts.scalarKeys));
    }

    /** A trie of {@code pairs[from]} (a key), {@code pairs[from + 1]} (its value) and so on up to {@code to}. */
    static Trie trie(Value[] pairs, int from, int to) {
        Trie trie = new Trie();
        for (int i = from; i < to; i += 2) {
            trie.insert(pairs[i], pairs[i + 1]);
        }
        return trie;
    }

    /** What a member adds to its object's hash, which is the sum over all members. */
    static int memberHash(Value key, Value value) {
        int mixed = (31 * key.hashCode() + value.hashCode()) * 0x85EBCA6B;
        return mixed ^ (mixed >>> 13);
    }

    int size() {
        return trie.size();
    }

    int hash() {
        return hash;
    }

    @Nullable
    Value get(Value key) {
        return trie.get(key);
    }

    /** The same members by position. */
    Obj sorted() {
        Obj known = sorted;
        if (known == null) {
            known = sort(trie, hash);
            sorted = known;
        }
        return known;
    }

    Obj with(Obj self, Value key, Value value) {
        Value old = trie.get(key);
        if (old != null && Ordering.same(old, value)) {
            return self;
        }
        int changed = hash + memberHash(key, value) - (old == null ? 0 : memberHash(key, old));
        return object(trie.with(key, value), changed, scalarKeys && Ordering.isScalar(key));
    }

    Obj without(Obj self, Value key) {
        Value old = trie.get(key);
        return old == null ? self : object(trie.without(key), hash - memberHash(key, old), scalarKeys);
    }

    private static Obj object(Trie trie, int hash, boolean scalarKeys) {
        return trie.size() <= Obj.MAX_PACKED ? sort(trie, hash) : Obj.large(new LargeMembers(trie, hash, scalarKeys));
    }

    private static Obj sort(Trie trie, int hash) {
        Value[] keys = trie.keys();
        Arrays.sort(keys);
        Value[] values = new Value[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = trie.require(keys[i]);
        }
        return Obj.packed(keys, values, hash);
    }

    /** What is known of all members together. */
    private static final class Facts {
        private int hash;
        private boolean scalarKeys = true;

        void add(Value key, Value value) {
            hash += memberHash(key, value);
            scalarKeys &= Ordering.isScalar(key);
        }
    }
}
