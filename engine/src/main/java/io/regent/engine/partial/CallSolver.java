package io.regent.engine.partial;

import io.regent.engine.partial.RuleSet.Branch;
import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Codes;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A call: of what {@code with} put in the place of the function, of a function that policies define, or of a built-in. */
final class CallSolver {
    private final Solver solver;
    private final Session session;
    private final Ref operator;
    /** The arguments; one more than the function takes when the result is wanted. */
    private final List<Term> args;

    CallSolver(Solver solver, Ref operator, List<Term> args) {
        this.solver = solver;
        this.session = solver.session;
        this.operator = operator;
        this.args = args;
    }

    void solve(Runnable then) {
        Term mock = session.world.mocks.get(operator.dotted());
        if (mock instanceof Ref function && session.rules.isFunction(function)) {
            replaced(function, then);
        } else if (mock != null) {
            value(mock, then);
        } else if (operator.startsWith("data")) {
            function(then);
        } else {
            builtin(then);
        }
    }

    /** Within a replacement nothing is replaced. */
    private void replaced(Ref function, Runnable then) {
        World outer = session.world;
        World inner = outer.withoutMocks();
        session.world = inner;
        new CallSolver(solver, function, args).solve(() -> {
            session.world = outer;
            then.run();
            session.world = inner;
        });
        session.world = outer;
    }

    private void value(Term value, Runnable then) {
        if (args.size() == session.rules.arity(operator) + 1) {
            solver.unify(args.getLast(), value, then);
        } else if (!Terms.isFalse(value)) {
            then.run();
        }
    }

    private void builtin(Runnable then) {
        BuiltinDeclaration builtin = session.rules.builtin(operator);
        if (builtin == null) {
            throw session.calls.error(
                    solver.current(), Codes.EVAL_INTERNAL, "unsupported built-in: " + operator.dotted());
        }
        if (solver.isUnknown()) {
            solver.saver.call(operator, args, builtin.type().arity(), then);
        } else {
            new BuiltinSolver(solver, builtin, args).solve(then);
        }
    }

    private void function(Runnable then) {
        RuleSet set = session.rules.at(session.rules.find(operator));
        if (set == null) {
            return;
        }
        Candidates candidates = session.candidates(set);
        if (candidates.isEmpty()) {
            return;
        }
        int arity = parameters(candidates.any()).size();
        if (candidates.areOrdered() && solver.isUnknown()) {
            solver.saver.call(operator, args, arity, then);
        } else if (needsSupport(candidates) && isUnknown(arity)) {
            support(candidates, arity, then);
        } else {
            evaluate(candidates, then);
        }
    }

    private static List<Term> parameters(Branch branch) {
        List<Term> parameters = branch.rule().head().args();
        return parameters == null ? List.of() : parameters;
    }

    /** Whether the rules have to stay together: for the sake of a default value, or because the user wants it. */
    private boolean needsSupport(Candidates candidates) {
        Branch byDefault = candidates.byDefault();
        if (byDefault != null) {
            boolean onlyTested = parameters(byDefault).size() == args.size();
            Term value = byDefault.rule().head().value();
            if (!onlyTested || value == null || !Terms.isFalse(value)) {
                return true;
            }
        }
        return session.inlining.isShallow() || session.inlining.keeps(operator.parts());
    }

    private boolean isUnknown(int arity) {
        boolean unknown = session.dependence.isUnknown(operator, solver.bindings);
        for (int i = 0; i < arity && !unknown; i++) {
            unknown = session.dependence.isUnknown(args.get(i), solver.bindings);
        }
        return unknown;
    }

    private void support(Candidates candidates, int arity, Runnable then) {
        Ref path = session.namespaced(operator.parts());
        if (!session.support.contains(path)) {
            SupportRules rules = new SupportRules(solver);
            candidates.first().forEach(branch -> rules.function(branch, path));
            if (candidates.byDefault() != null) {
                rules.function(candidates.byDefault(), path);
            }
        }
        if (session.support.contains(path)) {
            solver.saver.call(path, args, arity, then);
        }
    }

    private void evaluate(Candidates candidates, Runnable then) {
        Term last = null;
        for (List<Branch> chain : candidates.chains()) {
            Term result = null;
            for (int i = 0; i < chain.size() && result == null; i++) {
                result = evaluate(chain.get(i), last, then);
            }
            last = result == null ? last : result;
        }
        if (last == null && candidates.byDefault() != null) {
            evaluate(candidates.byDefault(), null, then);
        }
    }

    /** Solves one rule; its result, or null when it does not hold or the result is not known. */
    private @Nullable Term evaluate(Branch branch, @Nullable Term before, Runnable then) {
        Solver body = solver.ofRule(branch.rule().body());
        Term value = value(branch);
        List<Term> parameters = new ArrayList<>(parameters(branch));
        boolean onlyTested = parameters.size() == args.size();
        if (parameters.size() + 1 == args.size()) {
            parameters.add(value);
        }
        if (parameters.size() != args.size()) {
            return null;
        }
        Term[] result = {null};
        body.unifier.each(
                scoped(args, solver.bindings),
                scoped(parameters, body.bindings),
                0,
                () -> body.solve(() -> {
                    if (onlyTested && session.unknowns.contains(value, body.bindings)) {
                        solver.saver.term(value, body.bindings, then);
                        return;
                    }
                    Term earlier = result[0] == null ? before : result[0];
                    result[0] = body.bindings.plug(value);
                    if (!onlyTested || !Terms.isFalse(result[0])) {
                        then.run();
                    } else if (earlier != null && !Terms.isFalse(earlier)) {
                        throw conflict(branch);
                    }
                }));
        return result[0];
    }

    private RegoException conflict(Branch branch) {
        return session.calls.error(
                branch.rule(), Codes.EVAL_CONFLICT, "functions must not produce multiple outputs for same inputs");
    }

    static Term value(Branch branch) {
        Term value = branch.rule().head().value();
        if (value == null) {
            throw new IllegalStateException("a complete rule has a value");
        }
        return value;
    }

    private static List<Scoped> scoped(List<Term> terms, Bindings bindings) {
        List<Scoped> scoped = new ArrayList<>(terms.size());
        terms.forEach(term -> scoped.add(bindings.at(term)));
        return scoped;
    }
}
