package io.regent.engine.partial;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;

/** Puts values in the place of variables in statements that hold bodies, which are left for later as they are. */
final class Plugging {
    private final Bindings bindings;
    private final Bindings viewer;

    Plugging(Bindings bindings, Bindings viewer) {
        this.bindings = bindings;
        this.viewer = viewer;
    }

    Statement statement(Statement statement) {
        return switch (statement) {
            case TermStatement term -> new TermStatement(term(term.term()), term.location());
            case CallStatement call ->
                new CallStatement(call.operator(), Rewrite.each(call.args(), this::term), call.location());
            case Every every -> every(every);
            case Negation negation -> negation.withBody(body(negation.body()));
            case Logical logical -> logical.withSides(body(logical.left()), body(logical.right()));
            case SomeDeclaration some -> some;
        };
    }

    private Every every(Every every) {
        Term key = every.key() == null ? null : bindings.plug(every.key(), viewer);
        Term value = bindings.plug(every.value(), viewer);
        Term domain = bindings.plug(every.domain(), viewer);
        return every.with(key, value, domain, body(every.body()));
    }

    private Body body(Body body) {
        return new Body(Rewrite.each(body.exprs(), this::expr), body.location());
    }

    private Expr expr(Expr expr) {
        return expr.withStatement(statement(expr.statement()));
    }

    private Term term(Term term) {
        return Terms.isComprehension(term)
                ? new Closing(bindings, viewer).comprehension(term)
                : bindings.plug(term, viewer);
    }
}
