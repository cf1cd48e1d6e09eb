package io.regent.rego.compile;

import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.List;

/** Replaces terms by variables that are made equal to them. */
final class Capture {
    private final FreshVars fresh;

    Capture(FreshVars fresh) {
        this.fresh = fresh;
    }

    /** A variable that stands for {@code term} after the equality that is added to {@code equalities}. */
    Var of(Term term, List<Expr> equalities) {
        Var variable = fresh.at(term.location());
        equalities.add(Operators.equality(variable, term, term.location()));
        return variable;
    }

    /** The same for terms whose value has to be looked up or computed; other terms stay. */
    Term evaluated(Term term, List<Expr> equalities) {
        return requiresEvaluation(term) ? of(term, equalities) : term;
    }

    /** Whether the term holds a ref or a comprehension. */
    static boolean requiresEvaluation(Term term) {
        boolean[] found = new boolean[1];
        Walk.nodes(term, node -> {
            found[0] |= node instanceof Ref || Closures.isComprehension(node);
            return !found[0];
        });
        return found[0];
    }
}
