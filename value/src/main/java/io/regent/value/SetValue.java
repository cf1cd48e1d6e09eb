package io.regent.value;

import java.util.Arrays;
import java.util.Collection;
import java.util.Iterator;
import java.util.TreeSet;

/** A set of values, iterated in their order. */
public final class SetValue implements Value, Iterable<Value> {
    public static final SetValue EMPTY = new SetValue(new Value[0]);

    private final Value[] members;

    private SetValue(Value[] members) {
        this.members = members;
    }

    public static SetValue of(Value... members) {
        return of(Arrays.asList(members));
    }

    public static SetValue of(Collection<? extends Value> members) {
        Builder builder = builder();
        members.forEach(builder::add);
        return builder.build();
    }

    public static Builder builder() {
        return new Builder();
    }

    public int size() {
        return members.length;
    }

    public boolean contains(Value member) {
        return Arrays.binarySearch(members, member) >= 0;
    }

    /** The member at a position of the sorted order, in {@code [0, size)}. */
    public Value memberAt(int index) {
        return members[index];
    }

    public SetValue union(SetValue other) {
        Builder builder = builder();
        forEach(builder::add);
        other.forEach(builder::add);
        return builder.build();
    }

    public SetValue intersection(SetValue other) {
        Builder builder = builder();
        for (Value member : members) {
            if (other.contains(member)) {
                builder.add(member);
            }
        }
        return builder.build();
    }

    public SetValue difference(SetValue other) {
        Builder builder = builder();
        for (Value member : members) {
            if (!other.contains(member)) {
                builder.add(member);
            }
        }
        return builder.build();
    }

    @Override
    public Iterator<Value> iterator() {
        return Arrays.asList(members).iterator();
    }

    @Override
    public Kind kind() {
        return Kind.SET;
    }

    @Override
    public int compareTo(Value other) {
        return Ordering.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SetValue that && Arrays.equals(members, that.members);
    }

    @Override
    public int hashCode() {
        return 17 + Arrays.hashCode(members);
    }

    @Override
    public String toString() {
        return RegoText.of(this);
    }

    /** Collects members, dropping repetitions; not safe for several threads. */
    public static final class Builder {
        private final TreeSet<Value> members = new TreeSet<>();

        private Builder() {}

        /** Adds a member; returns whether it was new. */
        public boolean add(Value member) {
            return members.add(member);
        }

        public boolean contains(Value member) {
            return members.contains(member);
        }

        public int size() {
            return members.size();
        }

        public SetValue build() {
            return members.isEmpty() ? EMPTY : new SetValue(members.toArray(new Value[0]));
        }
    }
}
