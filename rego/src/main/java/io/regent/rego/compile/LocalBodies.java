package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.Location;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermNames;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.With;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Renames the declared variables of a body and of everything nested in it. */
final class LocalBodies {
    private final Compilation compilation;
    private final Scopes scopes;
    private final boolean strict;
    private final LocalTerms terms;
    private final int problemsBefore;

    LocalBodies(Compilation compilation, Scopes scopes, boolean strict) {
        this.compilation = compilation;
        this.scopes = scopes;
        this.strict = strict;
        this.terms = new LocalTerms(compilation, scopes, this);
        this.problemsBefore = compilation.problems().count();
    }

    LocalTerms terms() {
        return terms;
    }

    /**
     * Rewrites a body in the innermost scope.
     *
     * @param used variables that are used outside of the body, e.g. in the head
     */
    Body body(Body body, Set<String> used) {
        List<Expr> rewritten = new ArrayList<>(body.size());
        for (Expr expr : body.exprs()) {
            Expr changed = expr(expr);
            if (changed != null) {
                rewritten.add(changed);
            }
        }
        Body result = rewritten.isEmpty()
                ? new Body(List.of(Bodies.holds(Location.NONE)), body.location())
                : Bodies.with(body, rewritten);
        new UnusedVars(compilation, scopes, body, result, used).check(strict, problemsBefore);
        return result;
    }

    /** A body in a scope of its own. */
    Body scoped(Body body, Set<String> used) {
        scopes.push();
        Body rewritten = body(body, used);
        scopes.pop();
        return rewritten;
    }

    /** The expression rewritten; null when it only declared variables. */
    private @Nullable Expr expr(Expr expr) {
        return switch (expr.statement()) {
            case CallStatement call when Operators.is(call.operator(), Operators.ASSIGN) -> assignment(expr, call);
            case SomeDeclaration some -> some(expr, some);
            case Every every -> every(expr, every);
            default -> terms.expr(expr);
        };
    }

    private Expr assignment(Expr expr, CallStatement call) {
        if (expr.negated()) {
            report("cannot assign vars inside negated expression", expr.location());
            return expr;
        }
        if (call.args().size() != 2) {
            return expr;
        }
        Term right = terms.term(call.args().get(1));
        List<With> with = Rewrite.each(expr.with(), terms::value);
        Term left = pattern(call.args().get(0));
        return expr.withStatement(new CallStatement(call.operator(), List.of(left, right), call.location()))
                .withModifiers(with);
    }

    /** Declares the variables on the left of {@code :=}. */
    private Term pattern(Term term) {
        return switch (term) {
            case Var variable -> assigned(variable.name(), variable);
            case ArrayTerm array -> {
                List<Term> items = Rewrite.each(array.items(), this::pattern);
                yield new ArrayTerm(items, array.location());
            }
            case ObjectTerm object -> new ObjectTerm(Rewrite.each(object.members(), this::pattern), object.location());
            case Ref ref when Roots.isRoot(ref) -> assigned(((Var) ref.head()).name(), ref);
            default -> {
                report("cannot assign to " + TermNames.of(term), term.location());
                yield term;
            }
        };
    }

    private ObjectTerm.Member pattern(ObjectTerm.Member member) {
        return new ObjectTerm.Member(member.key(), pattern(member.value()));
    }

    private Term assigned(String name, Term term) {
        String renamed = declare(name, Scopes.Occurrence.ASSIGNED, term.location());
        return renamed == null ? term : new Var(renamed, term.location());
    }

    private @Nullable Expr some(Expr expr, SomeDeclaration some) {
        for (Term symbol : some.symbols()) {
            if (symbol instanceof Call membership) {
                return someIn(expr, some, membership);
            }
            String name = ((Var) (symbol instanceof Ref root ? root.head() : symbol)).name();
            if (declare(name, Scopes.Occurrence.DECLARED, some.location()) == null) {
                return null;
            }
        }
        return null;
    }

    /** {@code some k, v in xs} becomes {@code v = xs[k]}. */
    private @Nullable Expr someIn(Expr expr, SomeDeclaration some, Call membership) {
        List<Term> args = membership.args();
        Term key = args.size() == 3 ? args.get(0) : compilation.fresh().at(Location.NONE);
        Term value = args.get(args.size() - 2);
        Term container = args.get(args.size() - 1);
        if (bindsPartsOf(container, key, value, some.location())) {
            return null;
        }
        Ref member = container instanceof Ref ref
                ? new Ref(append(ref.parts(), key), Location.NONE)
                : new Ref(List.of(container, key), Location.NONE);
        CallStatement equality = new CallStatement(
                Operators.operator(Operators.UNIFY, Location.NONE), List.of(value, member), some.location());
        Set<String> bound = Outputs.ofEquality(expr.withStatement(equality), VarNames.in(container));
        for (String name : new TreeSet<>(bound)) {
            if (declare(name, Scopes.Occurrence.DECLARED, some.location()) == null) {
                return null;
            }
        }
        return terms.expr(expr.withStatement(equality));
    }

    /** Reports variables that would be bound by what they stand in themselves. */
    private boolean bindsPartsOf(Term container, Term key, Term value, Location where) {
        Set<String> bound = new TreeSet<>(VarNames.in(List.of(key, value), VarNames.FOR_UNIFICATION));
        bound.retainAll(VarNames.in(container, Set.of(VarNames.Skip.CLOSURES)));
        bound.removeIf(name -> name.startsWith(Var.WILDCARD_PREFIX));
        bound.forEach(name -> report("var " + name + " assigned before", where));
        return !bound.isEmpty();
    }

    private static List<Term> append(List<Term> terms, Term last) {
        List<Term> all = new ArrayList<>(terms);
        all.add(last);
        return all;
    }

    private @Nullable Expr every(Expr expr, Every every) {
        Term domain = terms.term(every.domain());
        scopes.push();
        try {
            Term key = every.key() == null ? compilation.fresh().at(Location.NONE) : bound(every, every.key());
            Term value = key == null ? null : bound(every, every.value());
            if (key == null || value == null) {
                return null;
            }
            Body body = body(every.body(), new HashSet<>());
            // OPA: in a second look at the domain the names of key and value hide those outside.
            return expr.withStatement(every.with(key, value, terms.term(domain), body))
                    .withModifiers(Rewrite.each(expr.with(), terms::with));
        } finally {
            scopes.pop();
        }
    }

    /** A variable of {@code every} by its new name; null after an error. */
    private @Nullable Term bound(Every every, Term term) {
        if (!(term instanceof Var variable) || variable.isWildcard()) {
            return term;
        }
        // OPA: a name that stands there twice is reported without a place.
        Location where = scopes.occurrence(variable.name()) == null ? every.location() : Location.NONE;
        String renamed = declare(variable.name(), Scopes.Occurrence.DECLARED, where);
        return renamed == null ? null : new Var(renamed, variable.location());
    }

    /** Declares {@code name} in the innermost scope; null after an error. */
    private @Nullable String declare(String name, Scopes.Occurrence how, Location where) {
        Scopes.Occurrence earlier = scopes.occurrence(name);
        if (earlier != null) {
            report(redeclared(name, earlier), where);
            return null;
        }
        String renamed = compilation.fresh().at(where).name();
        scopes.add(name, renamed, how);
        compilation.sourceNames().put(renamed, name);
        return renamed;
    }

    private static String redeclared(String name, Scopes.Occurrence earlier) {
        return switch (earlier) {
            case SEEN -> "var " + name + " referenced above";
            case ASSIGNED -> "var " + name + " assigned above";
            case DECLARED -> "var " + name + " declared above";
            case ARGUMENT -> "arg " + name + " redeclared";
        };
    }

    private void report(String text, Location where) {
        compilation.problems().block(Codes.COMPILE, text, where);
    }
}
