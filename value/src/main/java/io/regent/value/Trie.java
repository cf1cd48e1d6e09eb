package io.regent.value;

import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A hash trie from values to values.
 *
 * <p>{@link #with} and {@link #without} leave this trie as it was and share all but one path of nodes with it.
 * {@link #insert} changes it in place: it is for the one who made it, before anyone else sees it.
 */
final class Trie {
    private TrieNode root;
    private int size;

    Trie() {
        this(TrieNode.empty(), 0);
    }

    private Trie(TrieNode root, int size) {
        this.root = root;
        this.size = size;
    }

    int size() {
        return size;
    }

    @Nullable
    Value get(Value key) {
        return root.get(key, hash(key));
    }

    /** The value under a key that is here. */
    Value require(Value key) {
        return Objects.requireNonNull(get(key));
    }

    /** All keys, in no order. */
    Value[] keys() {
        Value[] keys = new Value[size];
        int[] count = {0};
        forEach((key, value) -> keys[count[0]++] = key);
        return keys;
    }

    /** Puts an entry into this very trie; an equal key stays as it was written. Returns whether the key is new. */
    boolean insert(Value key, Value value) {
        TrieNode.Edit edit = new TrieNode.Edit(key, hash(key), true);
        root = root.put(edit, value);
        size += edit.delta;
        return edit.delta > 0;
    }

    Trie with(Value key, Value value) {
        TrieNode.Edit edit = new TrieNode.Edit(key, hash(key), false);
        TrieNode changed = root.put(edit, value);
        return changed == root ? this : new Trie(changed, size + edit.delta);
    }

    Trie without(Value key) {
        TrieNode.Edit edit = new TrieNode.Edit(key, hash(key), false);
        TrieNode changed = root.remove(edit);
        return changed == root ? this : new Trie(changed, size + edit.delta);
    }

    /** Calls {@code entry} with each key and value, in no order. */
    void forEach(BiConsumer<? super Value, ? super Value> entry) {
        root.forEach(entry);
    }

    /** Spreads the hash codes of values, whose low bits may be poor, over all 32 bits. */
    static int hash(Value key) {
        int hash = key.hashCode() * 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }
}
