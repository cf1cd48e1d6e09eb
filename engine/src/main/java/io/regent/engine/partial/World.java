package io.regent.engine.partial;

import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules see: the input, the base documents, what {@code with} put in the place of rules and functions; and what was
 * remembered of rules under exactly these circumstances.
 */
final class World {
    /** What is remembered of a rule that is undefined. */
    static final Object UNDEFINED = new Object();

    /** The input document; null for undefined. */
    final @Nullable Value input;

    final Obj data;

    /** The paths below which no rules are, because their documents are replaced. */
    final List<Ref> targets;

    /** What stands in the place of functions, by their names. */
    final Map<String, Term> mocks;

    private final Map<List<Object>, Object> remembered;

    World(@Nullable Value input, Obj data, List<Ref> targets, Map<String, Term> mocks) {
        this(input, data, targets, mocks, new HashMap<>());
    }

    private World(
            @Nullable Value input,
            Obj data,
            List<Ref> targets,
            Map<String, Term> mocks,
            Map<List<Object>, Object> remembered) {
        this.input = input;
        this.data = data;
        this.targets = targets;
        this.mocks = mocks;
        this.remembered = remembered;
    }

    /** The same circumstances, with nothing remembered yet. */
    World renewed() {
        return new World(input, data, targets, mocks);
    }

    /** The same world without replaced functions, in which replacements themselves run. */
    World withoutMocks() {
        return new World(input, data, targets, Map.of(), remembered);
    }

    /** Whether what lies at a path is replaced. */
    boolean replaces(List<Term> path) {
        for (Ref target : targets) {
            if (Terms.hasPrefix(path, target.parts())) {
                return true;
            }
        }
        return false;
    }

    /** What is remembered under a key: a term, {@link #UNDEFINED}, or null when nothing is. */
    @Nullable
    Object remembered(List<?> key) {
        return remembered.get(key);
    }

    void remember(List<?> key, Object what) {
        remembered.put(List.copyOf(key), what);
    }
}
