package io.regent.rego;

import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.value.Value;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** All rules, by the constant part of their paths; the root stands for {@code data}. */
public final class RuleTree {
    /**
     * A rule where it is defined.
     *
     * @param path the whole path, {@code data} first; variables from the first one on
     */
    public record Definition(Ref path, Rule rule, Module module) {}

    private final SortedMap<Value, RuleTree> children;
    private final List<Definition> definitions;

    /** A place in the tree; {@code children} is kept as it is. */
    public RuleTree(SortedMap<Value, RuleTree> children, List<Definition> definitions) {
        this.children = Collections.unmodifiableSortedMap(children);
        this.definitions = List.copyOf(definitions);
    }

    /** The rules defined at exactly this path, in order of modules and rows, defaults included. */
    public List<Definition> definitions() {
        return definitions;
    }

    /** What lies below, sorted by key. */
    public SortedMap<Value, RuleTree> children() {
        return children;
    }

    public @Nullable RuleTree child(Value key) {
        return children.get(key);
    }

    /** What lies below {@code path}, or null when no rule is there. */
    public @Nullable RuleTree find(Iterable<Value> path) {
        RuleTree at = this;
        for (Iterator<Value> keys = path.iterator(); at != null && keys.hasNext(); ) {
            at = at.child(keys.next());
        }
        return at;
    }
}
