package io.regent.value;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array of values. */
public final class Arr implements Value, Iterable<Value> {
    public static final Arr EMPTY = new Arr(new Value[0]);

    private final int hash;
    private final Value[] items;

    private Arr(Value[] items) {
        this.items = items;
        this.hash = Arrays.hashCode(items);
    }

    public static Arr of(Value... items) {
        return packed(items.clone());
    }

    public static Arr of(List<? extends Value> items) {
        return packed(items.toArray(new Value[0]));
    }

    public static Builder builder() {
        return new Builder();
    }

    /** An array of these very items, which are never changed again. */
    static Arr packed(Value[] items) {
        return items.length == 0 ? EMPTY : new Arr(items);
    }

    public int size() {
        return items.length;
    }

    public boolean isEmpty() {
        return items.length == 0;
    }

    /** The item at {@code index}, which is in {@code [0, size)}. */
    public Value get(int index) {
        return items[index];
    }

    /** The item at an index given as a value, or null (undefined) when that is no integer in range. */
    public @Nullable Value get(Value index) {
        Long at = index instanceof Num number ? number.toLongExact() : null;
        return at == null || at < 0 || at >= items.length ? null : items[at.intValue()];
    }

    /** The items from {@code from} up to, without, {@code to}; both are in {@code [0, size]}. */
    public Arr slice(int from, int to) {
        return from == 0 && to == items.length ? this : packed(Arrays.copyOfRange(items, from, to));
    }

    /** These items followed by those of {@code other}. */
    public Arr concat(Arr other) {
        Value[] both = Arrays.copyOf(items, items.length + other.items.length);
        System.arraycopy(other.items, 0, both, items.length, other.items.length);
        return packed(both);
    }

    /** This array with {@code value} at {@code index}, which is in {@code [0, size)}. */
    public Arr with(int index, Value value) {
        return Ordering.same(items[index], value) ? this : packed(PackedMembers.replaced(items, index, value));
    }

    /** This array with {@code value} before what was at {@code index}, which is in {@code [0, size]}. */
    public Arr withInserted(int index, Value value) {
        return packed(PackedMembers.inserted(items, index, value));
    }

    /** This array without the item at {@code index}, which is in {@code [0, size)}. */
    public Arr without(int index) {
        return packed(PackedMembers.removed(items, index));
    }

    /** The items as an unmodifiable list. */
    public List<Value> toList() {
        return Collections.unmodifiableList(Arrays.asList(items));
    }

    @Override
    public Iterator<Value> iterator() {
        return toList().iterator();
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
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Arr that && Ordering.equal(this, that));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return RegoText.of(this);
    }

    /** Collects items in order; not safe for several threads. */
    public static final class Builder {
        private Value[] items = EMPTY.items;
        private int size;

        private Builder() {}

        public Builder add(Value item) {
            if (size == items.length) {
                items = Arrays.copyOf(items, Math.max(8, size + (size >> 1)));
            }
            items[size++] = item;
            return this;
        }

        public Builder addAll(Iterable<? extends Value> more) {
            more.forEach(this::add);
            return this;
        }

        public int size() {
            return size;
        }

        public Arr build() {
            return packed(Arrays.copyOf(items, size));
        }
    }
}
