package io.regent.engine.partial;

import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** {@code every key, value in domain { … }}. */
final class EverySolver {
    /** How many members nested `every` may have together to be replaced by their bodies. */
    private static final int MOST_COPIES = 32;

    private final Solver solver;
    private final Session session;
    private final Every every;
    private final Term key;

    /** A member of the domain. */
    record Member(Term key, Term value) {}

    EverySolver(Solver solver, Every every) {
        this.solver = solver;
        this.session = solver.session;
        this.every = every;
        this.key = every.key() == null ? Terms.var(Var.WILDCARD_PREFIX + "_every") : every.key();
    }

    void solve(Runnable then) {
        boolean unknownDomain = session.dependence.isUnknown(every.domain(), solver.bindings);
        if (unknownDomain) {
            save(then);
        } else if (session.dependence.isUnknown(every.body(), solver.bindings)) {
            unrollOrSave(then);
        } else if (size() >= 0 && holdsForAll()) {
            then.run();
        }
    }

    private void save(Runnable then) {
        Plugging plugging = new Plugging(solver.bindings, session.viewer);
        solver.saver.statement(plugging.statement(every), then);
    }

    /** The number of members; -1 when the domain has none because it is no collection. */
    private int size() {
        Value domain = Constants.of(solver.bindings.plug(every.domain()));
        return switch (domain) {
            case Arr array -> array.size();
            case Obj object -> object.size();
            case SetValue set -> set.size();
            case null, default -> -1;
        };
    }

    /** All members, as an expression that iterates over them. */
    private List<Expr> generator() {
        List<Term> parts = new ArrayList<>(every.domain() instanceof Ref ref ? ref.parts() : List.of(every.domain()));
        parts.add(key);
        Ref member = new Ref(parts, every.domain().location());
        return List.of(Terms.equality(member, every.value()));
    }

    private boolean holdsForAll() {
        boolean[] all = {true};
        Solver members = solver.inside(generator());
        members.solve(() -> {
            if (all[0]) {
                boolean[] held = {false};
                members.inside(every.body().exprs()).solve(() -> held[0] = true);
                all[0] = held[0];
            }
        });
        return all[0];
    }

    private void unrollOrSave(Runnable then) {
        int size = size();
        int copies = Math.max(size, 1) * solver.copies;
        if (size < 0 || copies > MOST_COPIES) {
            save(then);
            return;
        }
        List<Member> members = new ArrayList<>();
        Solver generator = solver.inside(generator());
        generator.solve(() -> members.add(new Member(solver.bindings.plug(key), solver.bindings.plug(every.value()))));
        List<Expr> body = new ArrayList<>();
        for (Member member : members) {
            body.addAll(new MemberBody(solver, every, key, member).exprs());
        }
        solver.inside(body, copies).solve(then);
    }
}
