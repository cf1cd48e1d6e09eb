package io.regent.rego.ast;

import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;

/** Which operands of {@code not}, {@code and} and {@code or} would be read as something else without parentheses. */
final class Operands {
    private Operands() {}

    static boolean isEnclosedInNot(Body operand) {
        Expr only = operand.exprs().get(0);
        return !only.with().isEmpty()
                || switch (only.statement()) {
                    case Statement.Logical logical -> true;
                    case Statement.Negation negation -> true;
                    case Statement.TermStatement term -> opensBrace(term.term());
                    case Statement.CallStatement call -> false;
                    case Statement.Every every -> false;
                    case Statement.SomeDeclaration some -> false;
                };
    }

    static boolean isEnclosedIn(Statement.Logical.Operator around, Body operand, boolean isLeft) {
        Expr only = operand.exprs().get(0);
        return !only.with().isEmpty()
                || switch (only.statement()) {
                    case Statement.Logical inner -> binds(inner.operator(), around, isLeft);
                    case Statement.TermStatement term -> opensBrace(term.term());
                    case Statement.Negation negation -> false;
                    case Statement.CallStatement call -> false;
                    case Statement.Every every -> false;
                    case Statement.SomeDeclaration some -> false;
                };
    }

    private static boolean binds(Statement.Logical.Operator inner, Statement.Logical.Operator around, boolean isLeft) {
        return inner == around ? !isLeft : inner == Statement.Logical.Operator.OR;
    }

    /** Whether the text of a term begins with a brace, which would open a body. */
    private static boolean opensBrace(Term term) {
        return switch (term) {
            case Constant(Value value, var where) ->
                value instanceof Obj || value instanceof SetValue set && !set.isEmpty();
            case SetTerm set -> !set.members().isEmpty();
            case ObjectTerm object -> true;
            case SetComprehension set -> true;
            case ObjectComprehension object -> true;
            case Ref ref -> opensBrace(ref.head());
            case Var variable -> false;
            case ArrayTerm array -> false;
            case ArrayComprehension array -> false;
            case Call call -> false;
            case TemplateString template -> false;
        };
    }
}
