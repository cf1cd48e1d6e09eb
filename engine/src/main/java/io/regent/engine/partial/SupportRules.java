package io.regent.engine.partial;

import io.regent.engine.partial.RuleSet.Branch;
import io.regent.engine.partial.Support.Split;
import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Evaluates rules partially for themselves, to refer to them. */
final class SupportRules {
    private final Solver solver;
    private final Session session;

    SupportRules(Solver solver) {
        this.solver = solver;
        this.session = solver.session;
    }

    /** Adds what is left of a complete rule; returns whether it may hold. */
    boolean complete(Branch branch, Ref path) {
        int name = branch.path().size() - branch.rule().head().reference().size();
        int namespace = path.size() - branch.path().size();
        Split split = Support.split(path, name + namespace);
        Solver body = solver.ofRule(branch.rule().body());
        return solve(body, left -> {
            Term value = seen(body, CallSolver.value(branch));
            Head head = head(split.name(), null, null, value);
            add(split.packagePath(), branch, head, session.simplified(left, variables(head), true));
        });
    }

    /** Adds what is left of a rule that adds members; returns whether it may hold. */
    boolean members(Branch branch) {
        Solver body = solver.ofRule(branch.rule().body());
        return solve(body, left -> {
            Head own = branch.rule().head();
            List<Term> parts =
                    new ArrayList<>(session.namespaced(branch.path().parts()).parts());
            for (int i = 1; i < parts.size(); i++) {
                parts.set(i, seen(body, parts.get(i)));
            }
            Split split = Support.split(new Ref(parts, Location.NONE));
            Term key = own.isMultiValue() && own.key() != null ? seen(body, own.key()) : null;
            Term value = own.isMultiValue() || own.value() == null ? null : seen(body, own.value());
            if (!own.isMultiValue() && split.name().size() == 2) {
                key = split.name().parts().get(1);
            }
            Head head = head(split.name(), null, key, value);
            add(split.packagePath(), branch, head, session.simplified(left, variables(head), true));
        });
    }

    /** Adds what is left of a function's rule, whatever its arguments are. */
    void function(Branch branch, Ref path) {
        Split split = Support.split(path);
        Head own = branch.rule().head();
        List<Term> args = own.args() == null ? List.of() : own.args();
        Solver body = solver.ofRule(branch.rule().body());
        int mark = session.unknowns.mark();
        for (Term arg : args) {
            Walk.nodes(arg, node -> {
                if (node instanceof Var var) {
                    session.unknowns.add(body.bindings.at(var));
                }
                return true;
            });
        }
        solve(body, left -> {
            List<Term> seen = args.stream().map(arg -> seen(body, arg)).toList();
            Term value = seen(body, CallSolver.value(branch));
            add(split.packagePath(), branch, head(own.reference(), seen, null, value), left);
        });
        session.unknowns.forget(mark);
    }

    private Term seen(Solver body, Term term) {
        return body.bindings.plug(term, session.viewer);
    }

    /** Calls {@code each} with what is left of a body for each way in which it may hold; returns whether there is any. */
    private boolean solve(Solver body, Consumer<Body> each) {
        boolean[] defined = {false};
        session.residuals.begin();
        body.solve(() -> {
            defined[0] = true;
            Body left = session.residuals.body(session.viewer);
            List<Residual> current = session.residuals.end();
            if (session.mayHold(left)) {
                each.accept(left);
            }
            session.residuals.resume(current);
        });
        session.residuals.end();
        return defined[0];
    }

    private static Head head(Ref name, @Nullable List<Term> args, @Nullable Term key, @Nullable Term value) {
        return new Head(name, args, key, value, false, false, false, false, Location.NONE);
    }

    private void add(Ref packagePath, Branch branch, Head head, Body body) {
        boolean isDefault = branch.rule().isDefault();
        session.support.add(packagePath, new Rule(isDefault, head, body, null, List.of(), Location.NONE));
    }

    private static Set<String> variables(Head head) {
        Set<String> names = new HashSet<>();
        Walk.nodes(head, node -> !(node instanceof Var var) || names.add(var.name()));
        return names;
    }
}
