package io.regent.rego.compile;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Capabilities;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.types.FunctionType;
import io.regent.rego.types.Type;
import io.regent.value.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds out where the variables of a rule get their values before one of its expressions. */
final class Origins {
    private final Capabilities capabilities;
    private final Rule rule;
    private final Map<String, Term> equals = new HashMap<>();
    private final Map<String, Origin> results = new HashMap<>();
    private final Map<String, Origin> head = new HashMap<>();

    Origins(Capabilities capabilities, Rule rule, int index) {
        this.capabilities = capabilities;
        this.rule = rule;
        rule.body().exprs().subList(0, Math.min(index, rule.body().size())).forEach(this::add);
        addHead(rule.head());
    }

    private void add(Expr expr) {
        if (expr.negated() || !expr.with().isEmpty() || !(expr.statement() instanceof CallStatement call)) {
            return;
        }
        if (Operators.binds(call)) {
            addEquality(call.args().get(0), call.args().get(1));
            addEquality(call.args().get(1), call.args().get(0));
        } else {
            addResult(call);
        }
    }

    private void addEquality(Term side, Term other) {
        if (side instanceof Var variable) {
            equals.putIfAbsent(variable.name(), other);
        }
    }

    private void addResult(CallStatement call) {
        BuiltinDeclaration builtin = capabilities.builtin(call.operator().dotted());
        if (builtin != null
                && call.args().size() == builtin.type().arity() + 1
                && call.args().getLast() instanceof Var variable) {
            results.put(variable.name(), new Origin.Result(builtin.name(), resultType(builtin)));
        }
    }

    private static @Nullable Type resultType(BuiltinDeclaration builtin) {
        FunctionType.Parameter result = builtin.type().result();
        return result == null ? null : result.type();
    }

    private void addHead(Head of) {
        addVars(of.reference().path(), new Origin.HeadKey());
        if (of.key() != null) {
            addVars(List.of(of.key()), new Origin.HeadKey());
        }
        if (of.args() != null) {
            addVars(of.args(), new Origin.Argument());
        }
    }

    private void addVars(Collection<Term> terms, Origin origin) {
        for (Term term : terms) {
            if (term instanceof Var variable) {
                head.put(variable.name(), origin);
            }
        }
    }

    /** Where {@code variable} gets its values; null when nothing is known. */
    @Nullable
    Origin of(Var variable) {
        Var at = variable;
        // What is equal to what may go in circles, and then is longer than the body.
        for (int steps = 0; steps <= rule.body().size(); steps++) {
            Origin result = results.get(at.name());
            if (result != null) {
                return result;
            }
            Term equal = equals.get(at.name());
            if (!(equal instanceof Var next)) {
                Origin origin = equal instanceof Ref ref ? of(ref, steps) : null;
                return origin == null ? head.get(at.name()) : origin;
            }
            at = next;
        }
        return null;
    }

    private @Nullable Origin of(Ref ref, int steps) {
        if (ref.startsWith(Roots.INPUT)) {
            return new Origin.Input(constantStart(ref));
        }
        if (ref.startsWith(Roots.DATA)) {
            return new Origin.Document(constantStart(ref));
        }
        Value collection =
                ref.size() == 2 && Constants.of(ref.path().get(0)) == null ? collection(ref.head(), steps) : null;
        return collection == null ? null : new Origin.Collection(collection);
    }

    private static Ref constantStart(Ref ref) {
        int end = 1;
        while (end < ref.size() && ref.parts().get(end) instanceof Constant) {
            end++;
        }
        return new Ref(ref.parts().subList(0, end), ref.location());
    }

    private @Nullable Value collection(Term term, int steps) {
        Term at = term;
        for (int i = steps; i <= equals.size() && at instanceof Var variable; i++) {
            Term next = equals.get(variable.name());
            if (next == null) {
                return null;
            }
            at = next;
        }
        Value value = Constants.of(at);
        return value != null && KnownValues.members(value) != null ? value : null;
    }
}
