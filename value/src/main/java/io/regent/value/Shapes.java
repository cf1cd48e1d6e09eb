package io.regent.value;

import org.jspecify.annotations.Nullable;

/** The key lists of the objects of one document: objects with the same keys in the same places share one array of them. */
final class Shapes {
    private static final int TABLE = 256;

    private final @Nullable Shape[] table = new Shape[TABLE];

    /**
     * Keys as they were written, the same in their order, and where in the order each belongs.
     *
     * <p>INVARIANT: no key occurs twice.
     */
    private static final class Shape {
        private final Value[] written;
        private final Value[] sorted;
        private final int[] places;

        Shape(Value[] written, Value[] sorted, int[] places) {
            this.written = written;
            this.sorted = sorted;
            this.places = places;
        }

        boolean fits(Value[] pairs, int from, int to) {
            if (to - from != 2 * written.length) {
                return false;
            }
            for (int i = 0; i < written.length; i++) {
                if (!Ordering.same(pairs[from + 2 * i], written[i])) {
                    return false;
                }
            }
            return true;
        }

        Obj object(Value[] pairs, int from) {
            Value[] values = new Value[places.length];
            for (int i = 0; i < places.length; i++) {
                values[places[i]] = pairs[from + 2 * i + 1];
            }
            return Obj.packed(sorted, values);
        }
    }

    /** The object of {@code pairs[from]} (a key), {@code pairs[from + 1]} (its value) and so on up to {@code to}. */
    Obj object(Value[] pairs, int from, int to) {
        int size = (to - from) / 2;
        if (size == 0 || size > Obj.MAX_PACKED) {
            return Obj.ofPairs(pairs, from, to);
        }
        int slot = slot(pairs, from, to);
        Shape known = table[slot];
        if (known != null && known.fits(pairs, from, to)) {
            return known.object(pairs, from);
        }
        Obj object = Obj.ofPairs(pairs, from, to);
        if (object.size() == size) {
            table[slot] = shape(object, pairs, from);
        }
        return object;
    }

    private static int slot(Value[] pairs, int from, int to) {
        int hash = to - from;
        for (int i = from; i < to; i += 2) {
            hash = 31 * hash + pairs[i].hashCode();
        }
        return (hash ^ (hash >>> 16)) & (TABLE - 1);
    }

    private static Shape shape(Obj object, Value[] pairs, int from) {
        Value[] sorted = object.keyArray();
        Value[] written = new Value[sorted.length];
        int[] places = new int[sorted.length];
        for (int i = 0; i < sorted.length; i++) {
            written[i] = pairs[from + 2 * i];
            places[i] = PackedMembers.search(sorted, written[i]);
        }
        return new Shape(written, sorted, places);
    }
}
