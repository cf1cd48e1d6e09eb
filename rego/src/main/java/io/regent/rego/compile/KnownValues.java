package io.regent.rego.compile;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The variables that a body makes equal to constants or to members of constant collections, with the values they can
 * have. What an expression says counts for the expressions after it alone, and a variable's first expression counts.
 */
final class KnownValues {
    /** A ref is not replaced by more refs than this. */
    static final int LIMIT = 64;

    /** A variable that the expression at {@code index} makes known. */
    private record Known(int index, List<Value> values) {}

    private final Map<String, Known> variables = new HashMap<>();

    KnownValues(Body body) {
        for (int i = 0; i < body.size(); i++) {
            add(i, body.exprs().get(i));
        }
    }

    private void add(int index, Expr expr) {
        if (expr.negated()
                || !expr.with().isEmpty()
                || !(expr.statement() instanceof CallStatement call)
                || !Operators.binds(call)) {
            return;
        }
        Term left = call.args().get(0);
        Term right = call.args().get(1);
        if (!addEquality(index, left, right)) {
            addEquality(index, right, left);
        }
    }

    private boolean addEquality(int index, Term side, Term other) {
        List<Value> values = side instanceof Var ? of(other, index) : null;
        if (values == null) {
            return false;
        }
        variables.putIfAbsent(((Var) side).name(), new Known(index, values));
        return true;
    }

    /** The refs that {@code ref} can be in the expression at {@code index}; what is not known stays in them. */
    List<Ref> narrowed(Ref ref, int index) {
        List<Ref> refs = List.of(ref);
        for (int i = 1; i < ref.size(); i++) {
            Term part = ref.parts().get(i);
            List<Value> values = Constants.of(part) == null ? of(part, index) : null;
            // No value at all would mean that the body never holds: too much to conclude from here.
            if (values != null && !values.isEmpty() && refs.size() * values.size() <= LIMIT) {
                refs = withPart(refs, i, values);
            }
        }
        return refs;
    }

    private static List<Ref> withPart(List<Ref> refs, int at, List<Value> values) {
        List<Ref> all = new ArrayList<>(refs.size() * values.size());
        for (Ref ref : refs) {
            for (Value value : values) {
                List<Term> parts = new ArrayList<>(ref.parts());
                parts.set(at, new Constant(value, ref.parts().get(at).location()));
                all.add(new Ref(parts, ref.location()));
            }
        }
        return all;
    }

    /** What a term can be in the expression at {@code index}; null when that is not known. */
    private @Nullable List<Value> of(Term term, int index) {
        return switch (term) {
            case Var variable -> {
                Known known = variables.get(variable.name());
                yield known == null || known.index >= index ? null : known.values;
            }
            case Ref ref -> of(ref, index);
            default -> {
                Value constant = Constants.of(term);
                yield constant == null ? null : List.of(constant);
            }
        };
    }

    private @Nullable List<Value> of(Ref ref, int index) {
        List<Value> values = of(ref.head(), index);
        for (int i = 1; values != null && i < ref.size(); i++) {
            values = below(values, Constants.of(ref.parts().get(i)));
        }
        return values;
    }

    private static @Nullable List<Value> below(List<Value> values, @Nullable Value key) {
        List<Value> below = new ArrayList<>();
        for (Value value : values) {
            List<Value> members = key == null ? members(value) : member(value, key);
            if (members == null) {
                return null;
            }
            below.addAll(members);
        }
        return below.size() > LIMIT ? null : below;
    }

    private static List<Value> member(Value value, Value key) {
        Value member = switch (value) {
            case Arr array -> array.get(key);
            case Obj object -> object.get(key);
            case SetValue set -> set.find(key);
            default -> null;
        };
        return member == null ? List.of() : List.of(member);
    }

    /** The items of an array, members of a set, values of an object; null for other values. */
    static @Nullable List<Value> members(Value value) {
        List<Value> members = new ArrayList<>();
        switch (value) {
            case Arr array -> array.forEach(members::add);
            case SetValue set -> set.forEach(members::add);
            case Obj object -> object.values().forEach(members::add);
            default -> {
                return null;
            }
        }
        return members;
    }
}
