package io.regent.value;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A set of values, iterated in their order; {@link #contains} takes the same time however large the set is. */
public final class SetValue implements Value, Iterable<Value> {
    public static final SetValue EMPTY = new SetValue(new Value[0], null, 0);

    /** The members beyond which a set is also kept as a trie. */
    private static final int MAX_PACKED = 16;

    private final int hash;
    private final @Nullable Trie trie;

    // INVARIANT: there from the start unless this is large and all members are scalars; see LargeMembers.
    private volatile Value @Nullable [] sorted;

    private SetValue(Value @Nullable [] sorted, @Nullable Trie trie, int hash) {
        this.sorted = sorted;
        this.trie = trie;
        this.hash = hash;
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
        return trie != null ? trie.size() : sorted().length;
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public boolean contains(Value member) {
        return find(member) != null;
    }

    /** The member equal to {@code member}, as it was written, or null. */
    public @Nullable Value find(Value member) {
        if (trie != null) {
            return trie.get(member);
        }
        Value[] members = sorted();
        int at = Arrays.binarySearch(members, member);
        return at >= 0 ? members[at] : null;
    }

    /** The member at a position of the sorted order, in {@code [0, size)}. */
    public Value memberAt(int index) {
        return sorted()[index];
    }

    /** The members in their order, as an unmodifiable list. */
    public List<Value> toList() {
        return Collections.unmodifiableList(Arrays.asList(sorted()));
    }

    public SetValue union(SetValue other) {
        return other.isEmpty()
                ? this
                : isEmpty() ? other : builder().addAll(this).addAll(other).build();
    }

    public SetValue intersection(SetValue other) {
        boolean thisIsSmaller = size() <= other.size();
        SetValue larger = thisIsSmaller ? other : this;
        Builder builder = builder();
        for (Value member : thisIsSmaller ? this : other) {
            if (larger.contains(member)) {
                builder.add(member);
            }
        }
        return builder.build();
    }

    public SetValue difference(SetValue other) {
        Builder builder = builder();
        for (Value member : this) {
            if (!other.contains(member)) {
                builder.add(member);
            }
        }
        return builder.size() == size() ? this : builder.build();
    }

    @Override
    public Iterator<Value> iterator() {
        return toList().iterator();
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
    public boolean equals(@Nullable Object other) {
        return this == other || (other instanceof SetValue that && Ordering.equal(this, that));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return RegoText.of(this);
    }

    private Value[] sorted() {
        Value[] known = sorted;
        if (known == null) {
            known = Objects.requireNonNull(trie).keys();
            Arrays.sort(known);
            sorted = known;
        }
        return known;
    }

    private static int memberHash(Value member) {
        int mixed = (member.hashCode() + 17) * 0xC2B2AE35;
        return mixed ^ (mixed >>> 16);
    }

    /** Collects members; of equal ones the first stays as it was written. Not safe for several threads. */
    public static final class Builder {
        private final List<Value> few = new ArrayList<>(4);
        private @Nullable Trie many;
        private int hash;
        private boolean scalars = true;

        private Builder() {}

        /** Adds a member; returns whether it was new. */
        public boolean add(Value member) {
            boolean fresh = many != null ? many.insert(member, member) : !few.contains(member) && few.add(member);
            if (!fresh) {
                return false;
            }
            hash += memberHash(member);
            scalars &= Ordering.isScalar(member);
            if (few.size() > MAX_PACKED) {
                Trie trie = new Trie();
                few.forEach(value -> trie.insert(value, value));
                few.clear();
                many = trie;
            }
            return true;
        }

        public Builder addAll(Iterable<? extends Value> members) {
            members.forEach(this::add);
            return this;
        }

        public boolean contains(Value member) {
            return many != null ? many.get(member) != null : few.contains(member);
        }

        public int size() {
            return many != null ? many.size() : few.size();
        }

        /** The set of the members so far; the builder is empty afterwards. */
        public SetValue build() {
            SetValue built = size() == 0 ? EMPTY : new SetValue(sorted(), many, hash);
            few.clear();
            many = null;
            hash = 0;
            scalars = true;
            return built;
        }

        private Value @Nullable [] sorted() {
            if (many != null && scalars) {
                return null;
            }
            Value[] members = many != null ? many.keys() : few.toArray(new Value[0]);
            Arrays.sort(members);
            return members;
        }
    }
}
