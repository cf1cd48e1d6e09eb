package io.regent.engine.topdown;

import io.regent.rego.ast.Expr;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates the values of {@code with} and goes on in the world they make, until {@link WithExit}. */
final class WithEnter extends Step {

    /** One {@code with}. */
    sealed interface Replacement {
        /** {@code with input.a as v}. */
        record Input(Value[] keys, Expression value) implements Replacement {}

        /** {@code with data.a as v}; rules at the node and below are hidden. */
        record Data(Value[] keys, @Nullable RuleNode node, Expression value) implements Replacement {}

        /** {@code with f as v}: calls of the function have that result. */
        record Result(String name, Expression value) implements Replacement {}

        /** {@code with f as g}. */
        record Function(String name, Callable function) implements Replacement {}
    }

    private final Replacement[] replacements;

    WithEnter(Expr source, Replacement[] replacements) {
        super(source);
        this.replacements = replacements;
    }

    @Override
    boolean each(Frame frame, Solutions out) {
        Evaluation evaluation = frame.evaluation;
        World before = evaluation.world;
        World changed = change(frame, before);
        if (changed == null) {
            return true;
        }
        evaluation.world = changed;
        boolean more = proceed(frame, out);
        evaluation.world = before;
        return more;
    }

    private @Nullable World change(Frame frame, World before) {
        Draft draft = new Draft(before);
        for (Replacement replacement : replacements) {
            if (!draft.apply(frame, replacement)) {
                return null;
            }
        }
        return draft.world(frame.evaluation.program.groupCount());
    }

    /** The changed world while it is made. */
    private static final class Draft {
        private final World before;
        private @Nullable Value input;
        private Obj data;
        private @Nullable Set<RuleNode> hidden;
        private @Nullable Map<String, Callable> mocks;

        Draft(World before) {
            this.before = before;
            this.input = before.input;
            this.data = before.data;
            this.hidden = before.hidden;
            this.mocks = before.mocks;
        }

        World world(int groups) {
            return new World(before, input, data, hidden, mocks, groups);
        }

        boolean apply(Frame frame, Replacement replacement) {
            return switch (replacement) {
                case Replacement.Input(var keys, var expression) -> {
                    Value value = expression.value(frame);
                    input = value == null ? null : put(input, keys, 0, value);
                    yield value != null;
                }
                case Replacement.Data(var keys, var node, var expression) -> {
                    Value value = expression.value(frame);
                    yield value != null && replaceData(keys, node, value);
                }
                case Replacement.Result(var name, var expression) -> {
                    Value value = expression.value(frame);
                    yield value != null && mock(name, (caller, args) -> value);
                }
                case Replacement.Function(var name, var function) -> mock(name, function);
            };
        }

        private boolean replaceData(Value[] keys, @Nullable RuleNode node, Value value) {
            data = put(data, keys, 0, value) instanceof Obj object ? object : Obj.EMPTY;
            if (node != null) {
                Set<RuleNode> all = Collections.newSetFromMap(new IdentityHashMap<>());
                if (hidden != null) {
                    all.addAll(hidden);
                }
                all.add(node);
                hidden = all;
            }
            return true;
        }

        private boolean mock(String name, Callable function) {
            Map<String, Callable> all = mocks == null ? new HashMap<>() : new HashMap<>(mocks);
            all.put(name, function);
            mocks = all;
            return true;
        }

        /** OPA: what is in the way of the path is replaced without complaint. */
        private static Value put(@Nullable Value base, Value[] keys, int at, Value value) {
            if (at == keys.length) {
                return value;
            }
            Obj object = base instanceof Obj present ? present : Obj.EMPTY;
            return object.with(keys[at], put(object.get(keys[at]), keys, at + 1, value));
        }
    }
}
