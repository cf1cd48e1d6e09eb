package io.regent.engine.partial;

import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The body of an {@code every} for one member, with variables of its own: those of other members have values at the same time. */
final class MemberBody {
    private final Solver solver;
    private final Every every;
    private final String suffix;
    private final Map<String, Term> replaced = new HashMap<>();
    private final List<Expr> exprs = new ArrayList<>();

    MemberBody(Solver solver, Every every, Term key, EverySolver.Member member) {
        this.solver = solver;
        this.every = every;
        solver.made++;
        this.suffix = "__e" + solver.made;
        stand(key, member.key());
        stand(every.value(), member.value());
    }

    /** Scalars stand where the variable stood; a collection cannot, since refs may begin with the variable. */
    private void stand(Term variable, Term value) {
        if (!(variable instanceof Var var)) {
            return;
        }
        if (Terms.isScalar(value)) {
            replaced.put(var.name(), value);
        } else {
            Var fresh = Terms.var(var.name() + suffix);
            replaced.put(var.name(), fresh);
            exprs.add(Terms.equality(fresh, value));
        }
    }

    List<Expr> exprs() {
        exprs.addAll(renaming.body(every.body()).exprs());
        return exprs;
    }

    private final Rewrite renaming = new Rewrite() {
        @Override
        public Term term(Term term) {
            return switch (term) {
                case Var var -> variable(var);
                case Ref ref when isName(ref) -> Ref.of(ref.head(), terms(ref.path()), ref.location());
                case Constant constant -> constant;
                default -> super.term(term);
            };
        }
    };

    /** Whether a ref begins with what is no variable of the body. */
    private static boolean isName(Ref ref) {
        return ref.head() instanceof Var head && Terms.isRoot(head.name());
    }

    private Term variable(Var var) {
        Term known = replaced.get(var.name());
        if (known != null) {
            return known;
        }
        Term plugged = solver.bindings.plug(var);
        boolean free = plugged instanceof Var same && same.equals(var);
        boolean own = free && !solver.session.dependence.isUnknown(var, solver.bindings);
        return own ? new Var(var.name() + suffix, var.location()) : var;
    }
}
