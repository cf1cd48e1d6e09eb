package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.With;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Renames declared variables in terms and remembers which names were seen. */
final class LocalTerms extends Rewrite {
    private final Compilation compilation;
    private final Scopes scopes;
    private final LocalBodies bodies;

    LocalTerms(Compilation compilation, Scopes scopes, LocalBodies bodies) {
        this.compilation = compilation;
        this.scopes = scopes;
        this.bodies = bodies;
    }

    @Override
    public Expr expr(Expr expr) {
        return switch (expr.statement()) {
            case Negation negation -> negation(expr, negation, expr.location());
            case Logical logical -> logical(expr, logical);
            default -> super.expr(expr);
        };
    }

    private Expr negation(Expr expr, Negation negation, Location blamed) {
        Body body = negation.explicitBody()
                ? bodies.scoped(negation.body(), new HashSet<>())
                : implicit(negation.body(), "negated expression", blamed);
        return withModifiers(expr.withStatement(negation.withBody(body)));
    }

    private Expr logical(Expr expr, Logical logical) {
        Body left = operand(logical, logical.left(), logical.explicitLeft());
        Body right = operand(logical, logical.right(), logical.explicitRight());
        return withModifiers(expr.withStatement(logical.withSides(left, right)));
    }

    private Expr withModifiers(Expr expr) {
        return expr.with().isEmpty() ? expr : expr.withModifiers(each(expr.with(), this::with));
    }

    private Body operand(Logical logical, Body body, boolean explicit) {
        if (!explicit) {
            String where = "implicit " + logical.operator().name().toLowerCase(Locale.ROOT) + " operand";
            return implicit(body, where, null);
        }
        Body rewritten = bodies.scoped(body, new HashSet<>());
        Closures.namesOutsideComprehensions(rewritten).forEach(this::see);
        return rewritten;
    }

    /** A body without braces, which cannot declare variables. */
    private Body implicit(Body body, String place, @org.jspecify.annotations.Nullable Location where) {
        return Bodies.with(body, each(body.exprs(), expr -> {
            if (expr.statement() instanceof CallStatement call && Operators.is(call.operator(), Operators.ASSIGN)) {
                Location blamed = where == null ? expr.location() : where;
                compilation.problems().block(Codes.COMPILE, "cannot assign vars inside " + place, blamed);
                return expr;
            }
            // OPA: a negated operand has no place.
            return where == null && expr.statement() instanceof Negation negation
                    ? negation(expr, negation, Location.NONE)
                    : expr(expr);
        }));
    }

    @Override
    public With with(With with) {
        Term target = term(with.target());
        // A local variable may be called `input`; what `with` replaces is the document all the same.
        boolean shadowed = with.target() instanceof Ref ref && ref.startsWith(Roots.INPUT) && target != with.target();
        return new With(shadowed ? restored(with.target(), target) : target, term(with.value()), with.location());
    }

    private static Term restored(Term before, Term after) {
        return before instanceof Ref original && after instanceof Ref renamed
                ? Ref.of(original.head(), renamed.path(), renamed.location())
                : before;
    }

    /** Rewrites the value alone. */
    With value(With with) {
        Term value = term(with.value());
        return value == with.value() ? with : new With(with.target(), value, with.location());
    }

    @Override
    public Ref operator(Ref operator) {
        return (Ref) super.term(operator);
    }

    @Override
    public Term term(Term term) {
        return switch (term) {
            case Var variable -> variable(variable);
            case Ref root when Roots.isRoot(root) -> root(root);
            case Call call -> {
                checkOperator(call);
                yield super.term(call);
            }
            default -> super.term(term);
        };
    }

    private Term variable(Var variable) {
        String renamed = scopes.renamed(variable.name());
        if (renamed == null) {
            see(variable.name());
            return variable;
        }
        scopes.use(variable.name());
        return renamed.equals(variable.name()) ? variable : new Var(renamed, variable.location());
    }

    private void see(String name) {
        if (scopes.renamed(name) == null) {
            scopes.add(name, name, Scopes.Occurrence.SEEN);
        }
    }

    private Term root(Ref root) {
        Var document = (Var) root.head();
        Scopes.Occurrence occurrence = scopes.anyOccurrence(document.name());
        return occurrence == null || occurrence == Scopes.Occurrence.SEEN
                ? root
                : variable(document).at(root.location());
    }

    /** Functions are no values: a variable of the same name hides them, which is never meant. */
    private void checkOperator(Call call) {
        boolean hidden = VarNames.in(call.operator()).stream().anyMatch(this::isRenamed);
        if (hidden) {
            String text = "called function " + RegoText.of(call.operator()) + " shadowed";
            compilation.problems().block(Codes.COMPILE, text, call.location());
        }
    }

    private boolean isRenamed(String name) {
        String renamed = scopes.renamed(name);
        return renamed != null && !renamed.equals(name);
    }

    @Override
    public Term comprehension(ArrayComprehension array) {
        Set<String> used = VarNames.in(array.head());
        scopes.push();
        Body body = bodies.body(array.body(), used);
        Term head = term(array.head());
        scopes.pop();
        return new ArrayComprehension(head, body, array.location());
    }

    @Override
    public Term comprehension(SetComprehension set) {
        Set<String> used = VarNames.in(set.head());
        scopes.push();
        Body body = bodies.body(set.body(), used);
        Term head = term(set.head());
        scopes.pop();
        return new SetComprehension(head, body, set.location());
    }

    @Override
    public Term comprehension(ObjectComprehension object) {
        Set<String> used = VarNames.in(object.key());
        VarNames.collect(object.value(), Set.of(), used);
        scopes.push();
        Body body = bodies.body(object.body(), used);
        Term key = term(object.key());
        Term value = term(object.value());
        scopes.pop();
        return new ObjectComprehension(key, value, body, object.location());
    }
}
