package io.regent.rego.format;

import io.regent.rego.ast.Call;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import org.jspecify.annotations.Nullable;

/** The built-ins that are written between their operands. */
final class Infix {
    static final String MEMBER = "internal.member_2";
    static final String KEYED_MEMBER = "internal.member_3";

    private Infix() {}

    static boolean isMembership(Ref operator) {
        String name = operator.dotted();
        return name.equals(MEMBER) || name.equals(KEYED_MEMBER);
    }

    /** Whether {@code term} is a union of sets, whose {@code |} would begin a comprehension in brackets. */
    static boolean isUnion(Term term) {
        return term instanceof Call call && isUnion(call.operator());
    }

    static boolean isUnion(Ref operator) {
        return operator.dotted().equals("or");
    }

    /** The sign of a built-in; null for one that is written as a call. */
    static @Nullable String sign(String builtin) {
        return switch (builtin) {
            case "eq" -> "=";
            case "assign" -> ":=";
            case "equal" -> "==";
            case "neq" -> "!=";
            case "gt" -> ">";
            case "gte" -> ">=";
            case "lt" -> "<";
            case "lte" -> "<=";
            case "plus" -> "+";
            case "minus" -> "-";
            case "mul" -> "*";
            case "div" -> "/";
            case "rem" -> "%";
            case "and" -> "&";
            case "or" -> "|";
            case MEMBER, KEYED_MEMBER -> "in";
            default -> null;
        };
    }

    /** How many operands stand around the sign. */
    static int arity(String builtin) {
        return builtin.equals(KEYED_MEMBER) ? 3 : 2;
    }
}
