package io.regent.engine.topdown;

import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A place in the tree of rules, with the group of rules defined there. */
final class RuleNode {
    private final @Nullable RuleNode parent;
    private final SortedMap<Value, RuleNode> children = new TreeMap<>();
    private @Nullable RuleGroup group;

    RuleNode(@Nullable RuleNode parent) {
        this.parent = parent;
    }

    @Nullable
    RuleNode parent() {
        return parent;
    }

    SortedMap<Value, RuleNode> children() {
        return children;
    }

    @Nullable
    RuleNode child(Value key) {
        return children.get(key);
    }

    /** The rules here; null for a package or a node between packages and rules. */
    @Nullable
    RuleGroup group() {
        return group;
    }

    /** The groups here and below. */
    List<RuleGroup> groups() {
        List<RuleGroup> groups = new ArrayList<>();
        if (group != null) {
            groups.add(group);
        }
        children.values().forEach(child -> groups.addAll(child.groups()));
        return groups;
    }

    void add(Value key, RuleNode child) {
        children.put(key, child);
    }

    void setGroup(RuleGroup rules) {
        group = rules;
    }
}
