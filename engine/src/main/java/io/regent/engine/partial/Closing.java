package io.regent.engine.partial;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.With;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes comprehensions understandable outside of their body: with the values of its variables, under the names they have there. */
final class Closing {
    private final Bindings bindings;
    private final Bindings viewer;

    Closing(Bindings bindings, Bindings viewer) {
        this.bindings = bindings;
        this.viewer = viewer;
    }

    /** The comprehension with an equality in its body for each of its variables that has a value. */
    Term comprehension(Term term) {
        Set<String> used = Terms.variables(term);
        List<Expr> values = new ArrayList<>();
        for (Var var : bindings.variables()) {
            if (used.contains(var.name())) {
                values.add(Terms.equality(var, bindings.plug(var, viewer)));
            }
        }
        // OPA: the values are renamed once more.
        return renamed(
                switch (term) {
                    case ArrayComprehension array ->
                        new ArrayComprehension(array.head(), with(array.body(), values), array.location());
                    case SetComprehension set ->
                        new SetComprehension(set.head(), with(set.body(), values), set.location());
                    case ObjectComprehension object ->
                        new ObjectComprehension(
                                object.key(), object.value(), with(object.body(), values), object.location());
                    default -> throw new IllegalArgumentException("no comprehension");
                });
    }

    private static Body with(Body body, List<Expr> more) {
        List<Expr> exprs = new ArrayList<>(body.exprs());
        exprs.addAll(more);
        return new Body(exprs, body.location());
    }

    private Term renamed(Term term) {
        return switch (term) {
            case Var var -> bindings.named(var, viewer);
            case Ref ref -> new Ref(all(ref.parts()), ref.location());
            case ArrayTerm array -> new ArrayTerm(all(array.items()), array.location());
            case SetTerm set -> new SetTerm(TermOrder.distinct(all(set.members())), set.location());
            case ObjectTerm object -> object(object);
            case ArrayComprehension array ->
                new ArrayComprehension(renamed(array.head()), body(array.body()), array.location());
            case SetComprehension set -> new SetComprehension(renamed(set.head()), body(set.body()), set.location());
            case ObjectComprehension object ->
                new ObjectComprehension(
                        renamed(object.key()), renamed(object.value()), body(object.body()), object.location());
            default -> term;
        };
    }

    private List<Term> all(List<Term> terms) {
        return Rewrite.each(terms, this::renamed);
    }

    private Term object(ObjectTerm object) {
        List<ObjectTerm.Member> members = new ArrayList<>();
        object.members()
                .forEach(each -> members.add(new ObjectTerm.Member(renamed(each.key()), renamed(each.value()))));
        return new ObjectTerm(TermOrder.lastByKey(TermOrder.byKey(members)), object.location());
    }

    private Body body(Body body) {
        return new Body(Rewrite.each(body.exprs(), this::expr), body.location());
    }

    private Expr expr(Expr expr) {
        List<With> with = Rewrite.each(
                expr.with(), each -> new With(renamed(each.target()), renamed(each.value()), each.location()));
        return expr.withStatement(statement(expr.statement())).withModifiers(with);
    }

    private Statement statement(Statement statement) {
        return switch (statement) {
            case TermStatement term -> new TermStatement(renamed(term.term()), term.location());
            case CallStatement call -> new CallStatement(call.operator(), all(call.args()), call.location());
            // OPA: the variables of `every` itself keep their names.
            case Every every -> every.with(every.key(), every.value(), every.domain(), body(every.body()));
            case Statement.Negation negation -> negation.withBody(body(negation.body()));
            case Statement.Logical logical -> logical.withSides(body(logical.left()), body(logical.right()));
            case Statement.SomeDeclaration some -> some;
        };
    }
}
