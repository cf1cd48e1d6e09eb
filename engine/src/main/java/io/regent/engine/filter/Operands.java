package io.regent.engine.filter;

import io.regent.engine.filter.FilterTarget.Feature;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks the two sides of a comparison. */
record Operands(Allowed allowed, Set<String> shortNames) {
    /** What is wrong with the operands of {@code call}; null when nothing is. */
    @Nullable
    Diagnostic error(CallStatement call, Operator operator, Location where) {
        String name = RegoText.of(call.operator());
        if (call.args().size() < 2) {
            return Fragment.error(where, name + ": missing operand");
        }
        List<Term> sides = call.args().subList(0, 2);
        for (Term side : sides) {
            Diagnostic wrong = error(side, name, call.operator().location());
            if (wrong != null) {
                return wrong;
            }
        }
        long columns = sides.stream().filter(Ref.class::isInstance).count();
        String refused = columns == 2 ? allowed.refusal(Feature.FIELD_REF) : null;
        if (refused != null) {
            return Fragment.error(where, "reference to field: " + refused);
        }
        if (!operator.isComparison()) {
            return known(sides, name, where);
        }
        boolean comparable = columns == 2 || columns == 1 && sides.stream().anyMatch(Operands::isScalar);
        return comparable ? null : existenceError(operator, sides, columns, where);
    }

    private @Nullable Diagnostic error(Term side, String name, Location operator) {
        return switch (side) {
            case Call call ->
                Fragment.error(
                        operator.isKnown() ? operator : call.location(),
                        name + ": nested call operand: " + RegoText.of(call));
            case Ref ref
            when !isColumn(ref) ->
                Fragment.error(
                        operator.isKnown() ? operator : ref.location(),
                        name + ": invalid ref operand: " + RegoText.of(ref));
            default -> null;
        };
    }

    /** Whether {@code ref} is {@code input.table.column}, or {@code input.column} where that is mapped. */
    private boolean isColumn(Ref ref) {
        if (!ref.startsWith("input") || !ref.path().stream().allMatch(Operands::isName)) {
            return false;
        }
        return ref.size() == 3
                || ref.size() == 2
                        && ref.parts().get(1) instanceof Constant(Str key, var at)
                        && shortNames.contains(key.text());
    }

    // OPA: a number as a key passes, and the whole filter is lost: every row would.
    private static boolean isName(Term key) {
        return key instanceof Var || key instanceof Constant(Str name, var at);
    }

    /** The right side of a test for membership or of a part of a text has to be a value. */
    private static @Nullable Diagnostic known(List<Term> sides, String name, Location where) {
        boolean columnFirst = sides.get(0) instanceof Ref;
        boolean valueSecond = Constants.of(sides.get(1)) != null;
        if (!columnFirst) {
            return Fragment.error(where, "rhs of " + name + " must be known");
        }
        // OPA: ends the connection without an answer, or lets every row pass.
        return valueSecond ? null : Fragment.error(where, "rhs of " + name + " must be known");
    }

    private @Nullable Diagnostic existenceError(Operator operator, List<Term> sides, long columns, Location where) {
        if (operator == Operator.EQUAL && columns == 1) {
            for (Term side : sides) {
                String refused = allowed.refusal(Feature.EXISTENCE);
                boolean open = side instanceof Var || side instanceof Ref;
                if (open && refused != null) {
                    return Fragment.error(where, "existence of field: " + refused);
                }
                if (!open) {
                    return Fragment.error(where, "both rhs and lhs non-scalar/non-ground");
                }
            }
            return null;
        }
        return Fragment.error(where, "both rhs and lhs non-scalar/non-ground");
    }

    private static boolean isScalar(Term term) {
        return term instanceof Constant(Value value, var at)
                && switch (value.kind()) {
                    case NULL, BOOLEAN, NUMBER, STRING -> true;
                    case ARRAY, OBJECT, SET -> false;
                };
    }
}
