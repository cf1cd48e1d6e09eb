package io.regent.engine.partial;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.value.Bool;
import java.util.ArrayList;
import java.util.List;

/** What is left of the queries that are being evaluated: that of the innermost, and below it those that wait for it. */
final class Residuals {
    private final List<List<Residual>> queries = new ArrayList<>(List.of(new ArrayList<>()));

    /** Begins a query of which the ones before know nothing. */
    void begin() {
        resume(new ArrayList<>());
    }

    /** Ends the innermost query; what was left of it. */
    List<Residual> end() {
        return queries.removeLast();
    }

    /** Goes on with a query that had ended. */
    void resume(List<Residual> query) {
        queries.add(query);
    }

    void push(Residual residual) {
        queries.getLast().add(residual);
    }

    void pop() {
        queries.getLast().removeLast();
    }

    /** What is left of the innermost query. */
    List<Residual> current() {
        return queries.getLast();
    }

    /** What is left of the innermost query as {@code viewer} sees it; {@code true} when nothing is. */
    Body body(Bindings viewer) {
        List<Residual> left = current();
        if (left.isEmpty()) {
            return new Body(List.of(always()), Location.NONE);
        }
        List<Expr> exprs = new ArrayList<>(left.size());
        left.forEach(residual -> exprs.add(residual.plugged(viewer)));
        return new Body(exprs, Location.NONE);
    }

    /** {@code true}. */
    static Expr always() {
        return new Expr(new TermStatement(Terms.constant(Bool.TRUE), Location.NONE), Location.NONE);
    }
}
