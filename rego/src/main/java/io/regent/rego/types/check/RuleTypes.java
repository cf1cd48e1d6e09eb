package io.regent.rego.types.check;

import io.regent.rego.types.Type;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.value.Bool;
import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of the values of rules, by path; the root stands for {@code data}. */
public final class RuleTypes {
    private final Map<Value, RuleTypes> children = new HashMap<>();
    private @Nullable Type type;

    /** The type of the rules defined here; null when there are none. */
    @Nullable
    Type type() {
        return type;
    }

    @Nullable
    RuleTypes child(@Nullable Value key) {
        return key == null ? null : children.get(key);
    }

    boolean isEmpty() {
        return children.isEmpty() && type == null;
    }

    /** The keys below, sorted. */
    List<Value> keys() {
        return List.copyOf(sorted().keySet());
    }

    private SortedMap<Value, RuleTypes> sorted() {
        return new TreeMap<>(children);
    }

    /** Everything below as one type. */
    Type extent() {
        if (type != null) {
            return type;
        }
        List<Property> properties = new ArrayList<>();
        sorted().forEach((key, child) -> {
            if (key instanceof Str || key instanceof Num || key instanceof Bool) {
                properties.add(new Property(key, child.extent()));
            }
        });
        return new ObjectType(properties, new Type.Entries(Type.STRING, Type.ANY));
    }

    /** Says that whatever lies at {@code path} has {@code type}, and forgets what was said before. */
    void put(List<Value> path, Type type) {
        touch(path).type = type;
    }

    /** Says that something lies at {@code path}. */
    RuleTypes touch(List<Value> path) {
        RuleTypes at = this;
        for (Value key : path) {
            at = at.children.computeIfAbsent(key, k -> new RuleTypes());
        }
        return at;
    }

    /**
     * Adds one more definition of what lies at {@code path}. Objects above it learn of its value, and an object learns of
     * the values that were defined below it.
     */
    void insert(List<Value> path, Type type) {
        RuleTypes at = this;
        for (int i = 0; i < path.size(); i++) {
            RuleTypes child = at.children.get(path.get(i));
            if (child == null) {
                child = new RuleTypes();
                at.children.put(path.get(i), child);
            } else if (child.type instanceof ObjectType object && i + 1 < path.size()) {
                child.type = Merge.into(object, path.subList(i + 1, path.size()), type);
            }
            at = child;
        }
        at.type = Merge.of(at.type, at.withLeaves(type));
    }

    private Type withLeaves(Type type) {
        if (!(type instanceof ObjectType object)) {
            return type;
        }
        List<Leaf> leaves = new ArrayList<>();
        collectLeaves(List.of(), leaves);
        ObjectType merged = object;
        for (Leaf leaf : leaves) {
            merged = Merge.into(merged, leaf.path(), leaf.type());
        }
        return merged;
    }

    private record Leaf(List<Value> path, Type type) {}

    private void collectLeaves(List<Value> path, List<Leaf> leaves) {
        sorted().forEach((key, child) -> {
            List<Value> below = new ArrayList<>(path);
            below.add(key);
            if (child.type != null) {
                leaves.add(new Leaf(below, child.type));
            }
            child.collectLeaves(below, leaves);
        });
    }
}
