package io.regent.engine.topdown;

import io.regent.engine.topdown.WithEnter.Replacement;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.With;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code with} modifiers of one expression. */
final class WithPreparation {
    private final Scope scope;
    private final Expr source;

    WithPreparation(Scope scope, Expr source) {
        this.scope = scope;
        this.source = source;
    }

    /** The step that enters the changed world. */
    WithEnter enter() {
        return new WithEnter(
                source, source.with().stream().map(this::replacement).toArray(Replacement[]::new));
    }

    private Replacement replacement(With with) {
        Ref target = ref(with.target());
        if (target.startsWith("input")) {
            return new Replacement.Input(keys(target), value(with.value()));
        }
        if (target.startsWith("data") && new CallPreparation(scope).function(target) == null) {
            return new Replacement.Data(keys(target), node(target), value(with.value()));
        }
        Callable function = function(with.value());
        return function == null
                ? new Replacement.Result(target.dotted(), value(with.value()))
                : new Replacement.Function(target.dotted(), function);
    }

    private Expression value(Term term) {
        return new TermPreparation(scope).expression(term);
    }

    private static Ref ref(Term term) {
        return term instanceof Ref ref ? ref : new Ref(List.of(term), term.location());
    }

    private static Value[] keys(Ref target) {
        Value[] keys = new Value[target.size() - 1];
        for (int i = 0; i < keys.length; i++) {
            if (!(target.path().get(i) instanceof Constant key)) {
                throw TermPreparation.unexpected(target);
            }
            keys[i] = key.value();
        }
        return keys;
    }

    /** Where rules are hidden by the target; null when there are none. */
    private @Nullable RuleNode node(Ref target) {
        RuleNode node = scope.program.root();
        for (Value key : keys(target)) {
            node = node == null ? null : node.child(key);
        }
        return node;
    }

    /** The function that a value names; null when it is a value. */
    private @Nullable Callable function(Term value) {
        if (!(value instanceof Ref || value instanceof Var var && !scope.isKnown(var.name()))) {
            return null;
        }
        CallPreparation calls = new CallPreparation(scope);
        Ref ref = ref(value);
        ValueGroup rules = calls.function(ref);
        if (rules != null) {
            return rules;
        }
        String name = ref.dotted();
        return scope.program.capabilities().builtin(name) == null ? null : calls.builtin(name);
    }
}
