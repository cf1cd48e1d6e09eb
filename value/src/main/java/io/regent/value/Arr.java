package io.regent.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** An array of values. */
public final class Arr implements Value, Iterable<Value> {
    public static final Arr EMPTY = new Arr(new Value[0]);

    private final Value[] items;

    private Arr(Value[] items) {
        this.items = items;
    }

    public static Arr of(Value... items) {
        return items.length == 0 ? EMPTY : new Arr(items.clone());
    }

    public static Arr of(List<? extends Value> items) {
        return items.isEmpty() ? EMPTY : new Arr(items.toArray(new Value[0]));
    }

    public static Builder builder() {
        return new Builder();
    }

    public int size() {
        return items.length;
    }

    /** The item at {@code index}, which is in {@code [0, size)}. */
    public Value get(int index) {
        return items[index];
    }

    /** The items as an unmodifiable list. */
    public List<Value> toList() {
        return List.of(items);
    }

    @Override
    public Iterator<Value> iterator() {
        return Arrays.asList(items).iterator();
    }

    @Override
    public Kind kind() {
        return Kind.ARRAY;
    }

    @Override
    public int compareTo(Value other) {
        return Ordering.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Arr that && Arrays.equals(items, that.items);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(items);
    }

    @Override
    public String toString() {
        return RegoText.of(this);
    }

    /** Collects items in order; not safe for several threads. */
    public static final class Builder {
        private final List<Value> items = new ArrayList<>();

        private Builder() {}

        public Builder add(Value item) {
            items.add(item);
            return this;
        }

        public int size() {
            return items.size();
        }

        public Arr build() {
            return Arr.of(items);
        }
    }
}
