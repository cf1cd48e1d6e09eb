package io.regent.rego.format;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is written first of an expression, and whether that begins with a brace, which an operand must not. */
final class LeadingBrace {
    private LeadingBrace() {}

    static boolean of(Expr expr) {
        return switch (expr.statement()) {
            case TermStatement statement -> of(statement.term());
            case CallStatement call -> {
                Term first = firstOperand(call);
                yield first != null && of(first);
            }
            default -> false;
        };
    }

    /** The operand that an infix call begins with; null for another call. */
    static @Nullable Term firstOperand(CallStatement call) {
        String builtin = call.operator().dotted();
        int extra = call.args().size() - Infix.arity(builtin);
        if (Infix.sign(builtin) == null || extra < 0 || extra > 1) {
            return null;
        }
        return extra == 0 ? call.args().getFirst() : call.args().getLast();
    }

    private static boolean of(Term term) {
        return switch (term) {
            case SetTerm set -> !set.members().isEmpty();
            case ObjectTerm object -> true;
            case SetComprehension comprehension -> true;
            case ObjectComprehension comprehension -> true;
            case Ref ref -> of(ref.head());
            case Call call -> isInfix(call) && of(call.args().getFirst());
            case ArrayTerm array -> false;
            case ArrayComprehension comprehension -> false;
            case Constant constant -> false;
            case Var var -> false;
            case TemplateString template -> false;
        };
    }

    private static boolean isInfix(Call call) {
        String builtin = call.operator().dotted();
        List<Term> args = call.args();
        return Infix.sign(builtin) != null && args.size() == Infix.arity(builtin);
    }
}
