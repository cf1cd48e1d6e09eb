package io.regent.engine.topdown;

import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.HashMap;
import java.util.Map;

/** Collects what partial rules add. Rules may meet in a key only when both define more below it, or equal values at it. */
final class DocumentBuilder {
    /** What stands under a key: a value, a set that grows, or a {@link Members} with more keys. */
    private sealed interface Entry {
        Value build();
    }

    private record Leaf(Value value) implements Entry {
        @Override
        public Value build() {
            return value;
        }
    }

    private record Growing(SetValue.Builder members) implements Entry {
        @Override
        public Value build() {
            return members.build();
        }
    }

    private record Members(Map<Value, Entry> entries) implements Entry {
        @Override
        public Value build() {
            Obj.Builder object = Obj.builder();
            entries.forEach((key, entry) -> object.put(key, entry.build()));
            return object.build();
        }
    }

    private final Entry root;

    DocumentBuilder(boolean set) {
        this.root = set ? new Growing(SetValue.builder()) : new Members(new HashMap<>());
    }

    /** Puts a value under keys; returns whether it fits with what is there. */
    boolean put(Value[] keys, Value value) {
        Members parent = parent(keys);
        if (parent == null) {
            return false;
        }
        Entry present = parent.entries.putIfAbsent(keys[keys.length - 1], new Leaf(value));
        return present == null || present instanceof Leaf leaf && leaf.value.equals(value);
    }

    /** Adds a member to the set under keys; returns whether it fits with what is there. */
    boolean add(Value[] keys, Value member) {
        if (keys.length == 0) {
            return root instanceof Growing set && grow(set, member);
        }
        Members parent = parent(keys);
        return parent != null
                && parent.entries.computeIfAbsent(keys[keys.length - 1], unused -> new Growing(SetValue.builder()))
                        instanceof Growing set
                && grow(set, member);
    }

    private static boolean grow(Growing set, Value member) {
        set.members.add(member);
        return true;
    }

    private @org.jspecify.annotations.Nullable Members parent(Value[] keys) {
        Entry at = root;
        for (int i = 0; i < keys.length - 1; i++) {
            if (!(at instanceof Members members)) {
                return null;
            }
            at = members.entries.computeIfAbsent(keys[i], unused -> new Members(new HashMap<>()));
        }
        return at instanceof Members members ? members : null;
    }

    Value build() {
        return root.build();
    }
}
