package io.regent.engine.topdown;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rules see: the input, the base documents, replaced functions; and what was remembered of rules under exactly these
 * circumstances. {@code with} makes another world.
 */
final class World {
    /** What is remembered of a rule that is undefined. */
    static final Object UNDEFINED = new Object();

    private static final int PAGE = 64;

    private static final String SYSTEM = "system";

    /** The world outside the innermost {@code with}; null for the query's own. */
    final @Nullable World outer;

    final @Nullable Value input;
    final Obj data;

    /** Nodes whose rules are hidden by replaced data; null for none. */
    final @Nullable Set<RuleNode> hidden;

    /** Replaced functions by name; null for none. */
    final @Nullable Map<String, Callable> mocks;

    private final int groups;
    /** What is remembered by group, in pages that are made when first written: a query looks at few of all groups. */
    private Object @Nullable [] @Nullable [] values;

    private final Map<CallKey, Object> calls = new HashMap<>();
    private @Nullable IdentityHashMap<ComprehensionIndex, Map<Arr, Value>> comprehensions;
    private @Nullable World unmocked;

    World(
            @Nullable World outer,
            @Nullable Value input,
            Obj data,
            @Nullable Set<RuleNode> hidden,
            @Nullable Map<String, Callable> mocks,
            int groups) {
        this.outer = outer;
        this.input = input;
        this.data = data;
        this.hidden = hidden;
        this.mocks = mocks;
        this.groups = groups;
    }

    /** Whether the base documents are the query's own, none of them replaced. */
    boolean hasOwnData() {
        return outer == null || data == outer.data && outer.hasOwnData();
    }

    /** The base documents that {@code data} as a whole shows. */
    // OPA: not data.system, which has to be asked for by its name.
    Obj shownData() {
        return data.get(SYSTEM) != null && hasOwnData() ? data.without(Str.of(SYSTEM)) : data;
    }

    /** The base documents that a path begins in. */
    Obj root(Path path) {
        return path.size() > 0 && path.known(0) != null ? data : shownData();
    }

    boolean hides(RuleNode node) {
        return hidden != null && hidden.contains(node);
    }

    /** Whether the node or one above it is hidden. */
    boolean hidesAbove(RuleNode node) {
        if (hidden == null) {
            return false;
        }
        for (RuleNode at = node; at != null; at = at.parent()) {
            if (hidden.contains(at)) {
                return true;
            }
        }
        return false;
    }

    /** The same world without replaced functions, in which replacements themselves run. */
    World withoutMocks() {
        if (mocks == null) {
            return this;
        }
        if (unmocked == null) {
            unmocked = new World(this, input, data, hidden, null, groups);
        }
        return unmocked;
    }

    /** What is remembered of a group: a value, {@link #UNDEFINED}, or null when nothing is. */
    @Nullable
    Object remembered(int group) {
        if (values == null) {
            return null;
        }
        Object[] page = values[group / PAGE];
        return page == null ? null : page[group % PAGE];
    }

    void remember(int group, @Nullable Value value) {
        if (values == null) {
            values = new Object[groups / PAGE + 1][];
        }
        Object[] page = values[group / PAGE];
        if (page == null) {
            page = new Object[PAGE];
            values[group / PAGE] = page;
        }
        page[group % PAGE] = value == null ? UNDEFINED : value;
    }

    /** What is remembered of a group under the given arguments or keys. */
    @Nullable
    Object remembered(int group, Value[] args) {
        return calls.get(new CallKey(group, Arr.of(args)));
    }

    void remember(int group, Value[] args, @Nullable Value value) {
        calls.put(new CallKey(group, Arr.of(args)), value == null ? UNDEFINED : value);
    }

    /** The solutions of an indexed comprehension; null when they are not collected yet. */
    @Nullable
    Map<Arr, Value> groups(ComprehensionIndex comprehension) {
        return comprehensions == null ? null : comprehensions.get(comprehension);
    }

    void remember(ComprehensionIndex comprehension, Map<Arr, Value> groups) {
        if (comprehensions == null) {
            comprehensions = new IdentityHashMap<>();
        }
        comprehensions.put(comprehension, groups);
    }

    private record CallKey(int group, Arr args) {}
}
