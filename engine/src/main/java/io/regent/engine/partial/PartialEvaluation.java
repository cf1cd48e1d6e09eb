package io.regent.engine.partial;

import io.regent.engine.topdown.Calls;
import io.regent.rego.Location;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** One partial evaluation of a query. */
public final class PartialEvaluation {
    private final Session session;
    private final Body query;
    private final Set<String> kept;
    private final List<Body> queries = new ArrayList<>();

    /**
     * A partial evaluation of a checked query.
     *
     * @param calls who calls built-ins for it
     */
    public PartialEvaluation(Task task, Body query, Calls calls) {
        this.session = new Session(task, calls);
        this.query = query;
        this.kept = kept(task, query);
    }

    /** The variables that users know. */
    private static Set<String> kept(Task task, Body query) {
        Set<String> kept = new HashSet<>(Terms.variables(query));
        kept.removeIf(name -> name.startsWith(Var.GENERATED_PREFIX));
        for (Term unknown : task.unknowns()) {
            Term head = unknown instanceof Ref ref ? ref.head() : unknown;
            if (head instanceof Var var) {
                kept.add(var.name());
            }
        }
        return kept;
    }

    /** What is left of the query: it holds when one of these does. */
    public List<Body> queries() {
        Solver.ofQuery(session, query).solve(this::solution);
        return queries.stream().map(Unfolding.INSTANCE::body).toList();
    }

    private void solution() {
        List<Expr> exprs = new ArrayList<>();
        session.residuals.current().forEach(residual -> exprs.add(residual.plugged(session.viewer)));
        List<Expr> values = new ArrayList<>();
        for (Var var : session.viewer.variables()) {
            values.add(Terms.equality(var, session.viewer.plug(var, session.viewer)));
        }
        values.sort(TermOrder::compare);
        exprs.addAll(values);
        Body body = new Body(exprs, Location.NONE);
        if (session.mayHold(body)) {
            queries.add(session.simplified(body, kept, false));
        }
    }

    /** The rules that the queries refer to, in the syntax of a version. */
    public List<Module> support(RegoVersion version) {
        return session.support.modules(version).stream()
                .map(Unfolding.INSTANCE::module)
                .toList();
    }
}
