package io.regent.engine.partial;

import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.With;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression that is left to be evaluated later.
 *
 * @param left the bindings of its variables; null when they are replaced already
 * @param right those of the right side of an equality
 */
record Residual(
        Expr expr, @Nullable Bindings left, @Nullable Bindings right) {
    /** The expression as {@code viewer} sees it, with what is known of its variables by now. */
    Expr plugged(Bindings viewer) {
        if (left == null) {
            return expr;
        }
        List<With> with = new ArrayList<>(expr.with().size());
        for (With each : expr.with()) {
            with.add(new With(each.target(), left.plug(each.value(), viewer), each.location()));
        }
        return expr.withStatement(plugged(expr.statement(), left, viewer)).withModifiers(with);
    }

    private Statement plugged(Statement statement, Bindings bindings, Bindings viewer) {
        return switch (statement) {
            case TermStatement term -> new TermStatement(bindings.plug(term.term(), viewer), term.location());
            case CallStatement call ->
                new CallStatement(call.operator(), plugged(call, bindings, viewer), call.location());
            default -> statement;
        };
    }

    private List<Term> plugged(CallStatement call, Bindings bindings, Bindings viewer) {
        List<Term> args = new ArrayList<>(call.args().size());
        for (int i = 0; i < call.args().size(); i++) {
            Bindings own = i == 1 && right != null && Terms.isEquality(call) ? right : bindings;
            args.add(own.plug(call.args().get(i), viewer));
        }
        return args;
    }
}
