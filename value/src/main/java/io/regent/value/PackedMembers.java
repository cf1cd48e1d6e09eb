package io.regent.value;

import java.util.Arrays;

/** The arrays of small objects: keys in their order in one, their values in another. */
final class PackedMembers {
    private PackedMembers() {}

    /** Keys and values in turn, in any order; of equal keys the first stays as written, the last value counts. */
    static Obj ofPairs(Value[] pairs, int from, int to) {
        Value[] keys = new Value[(to - from) / 2];
        Value[] values = new Value[keys.length];
        int size = 0;
        for (int i = from; i < to; i += 2) {
            int at = slot(keys, size, pairs[i]);
            if (at < 0) {
                at = -at - 1;
                System.arraycopy(keys, at, keys, at + 1, size - at);
                System.arraycopy(values, at, values, at + 1, size - at);
                keys[at] = pairs[i];
                size++;
            }
            values[at] = pairs[i + 1];
        }
        return size == keys.length
                ? Obj.packed(keys, values)
                : Obj.packed(Arrays.copyOf(keys, size), Arrays.copyOf(values, size));
    }

    /** The position of a key, or -1 minus the one where it belongs. */
    static int search(Value[] keys, Value key) {
        return Arrays.binarySearch(keys, key);
    }

    static Value[] replaced(Value[] from, int at, Value value) {
        Value[] changed = from.clone();
        changed[at] = value;
        return changed;
    }

    static Value[] inserted(Value[] from, int at, Value value) {
        Value[] longer = new Value[from.length + 1];
        System.arraycopy(from, 0, longer, 0, at);
        longer[at] = value;
        System.arraycopy(from, at, longer, at + 1, from.length - at);
        return longer;
    }

    static Value[] removed(Value[] from, int at) {
        Value[] shorter = new Value[from.length - 1];
        System.arraycopy(from, 0, shorter, 0, at);
        System.arraycopy(from, at + 1, shorter, at, shorter.length - at);
        return shorter;
    }

    /** Like {@link #search} among the first {@code size} keys; quick when the key belongs at their end. */
    private static int slot(Value[] keys, int size, Value key) {
        boolean atEnd = size == 0 || keys[size - 1].compareTo(key) < 0;
        return atEnd ? -size - 1 : Arrays.binarySearch(keys, 0, size, key);
    }
}
