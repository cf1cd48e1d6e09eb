package io.regent.rego.compile;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
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
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.With;
import java.util.ArrayList;
import java.util.List;

/** Replaces calls in terms by variables; the calls become expressions before the one that needs them. */
final class Hoisting {
    private final FreshVars fresh;

    Hoisting(FreshVars fresh) {
        this.fresh = fresh;
    }

    Body body(Body body) {
        return Bodies.expand(body, this::expand);
    }

    /** Adds {@code expr} and before it the calls it needs to {@code into}. */
    private void expand(Expr expr, List<Expr> into) {
        List<With> with = Rewrite.each(expr.with(), each -> with(each, into));
        Expr plain = with == expr.with() ? expr : expr.withModifiers(with);
        List<Expr> calls = new ArrayList<>();
        Statement statement = statement(plain, calls);
        calls.forEach(call -> into.add(with.isEmpty() ? call : call.withModifiers(with)));
        into.add(statement == expr.statement() ? plain : plain.withStatement(statement));
    }

    private With with(With with, List<Expr> into) {
        Term value = term(with.value(), into);
        return value == with.value() ? with : new With(with.target(), value, with.location());
    }

    private Statement statement(Expr expr, List<Expr> calls) {
        return switch (expr.statement()) {
            case TermStatement statement -> {
                Term term = term(statement.term(), calls);
                yield term == statement.term() ? statement : new TermStatement(term, statement.location());
            }
            case CallStatement call -> {
                List<Term> args = terms(call.args(), calls);
                yield args == call.args() ? call : new CallStatement(call.operator(), args, call.location());
            }
            case SomeDeclaration some -> some;
            case Every every -> every(every, calls);
            case Negation negation -> {
                Body body = body(negation.body());
                yield body == negation.body() ? negation : negation.withBody(body);
            }
            case Logical logical -> {
                Body left = body(logical.left());
                Body right = body(logical.right());
                yield left == logical.left() && right == logical.right() ? logical : logical.withSides(left, right);
            }
        };
    }

    private Every every(Every every, List<Expr> calls) {
        Location where = every.domain().location();
        Var domain = fresh.at(where);
        expand(Operators.equality(domain, every.domain(), where), calls);
        return every.with(every.key(), every.value(), domain, body(every.body()));
    }

    List<Term> terms(List<Term> terms, List<Expr> calls) {
        return Rewrite.each(terms, term -> term(term, calls));
    }

    /** The term without calls in it; they are added to {@code calls}, innermost first. */
    Term term(Term term, List<Expr> calls) {
        return switch (term) {
            case Constant constant -> constant;
            case Var variable -> variable;
            case Call call -> call(call, calls);
            case Ref ref -> ref(ref, calls);
            case ArrayTerm array -> {
                List<Term> items = terms(array.items(), calls);
                yield items == array.items() ? array : new ArrayTerm(items, array.location());
            }
            case ObjectTerm object -> object(object, calls);
            case SetTerm set -> {
                List<Term> members = terms(set.members(), calls);
                yield members == set.members() ? set : new SetTerm(TermOrder.distinct(members), set.location());
            }
            case ArrayComprehension closure -> closure(closure);
            case SetComprehension closure -> closure(closure);
            case ObjectComprehension closure -> closure(closure);
            case TemplateString template -> template;
        };
    }

    private Term call(Call call, List<Expr> calls) {
        List<Term> args = new ArrayList<>(terms(call.args(), calls));
        Var result = fresh.at(call.location());
        args.add(result);
        Statement statement = new CallStatement(call.operator(), args, call.location());
        calls.add(new Expr(statement, false, List.of(), true, call.location()));
        return result;
    }

    /** {@code [1, 2][i]} becomes {@code v[i]} with {@code v = [1, 2]} before it. */
    private Term ref(Ref ref, List<Expr> calls) {
        List<Term> parts = terms(ref.parts(), calls);
        Term head = parts.get(0);
        if (head instanceof Var || head instanceof Ref || head instanceof Constant) {
            return parts == ref.parts() ? ref : new Ref(parts, ref.location());
        }
        Var subject = fresh.at(head.location());
        calls.add(Operators.equality(subject, head, head.location()));
        return Ref.of(subject, parts.subList(1, parts.size()), ref.location());
    }

    private Term object(ObjectTerm object, List<Expr> calls) {
        List<ObjectTerm.Member> members = Rewrite.each(object.members(), member -> member(member, calls));
        return members == object.members() ? object : new ObjectTerm(TermOrder.byKey(members), object.location());
    }

    private ObjectTerm.Member member(ObjectTerm.Member member, List<Expr> calls) {
        Term key = term(member.key(), calls);
        Term value = term(member.value(), calls);
        return key == member.key() && value == member.value() ? member : new ObjectTerm.Member(key, value);
    }

    private Term closure(ArrayComprehension array) {
        List<Expr> calls = new ArrayList<>();
        Term head = term(array.head(), calls);
        Body body = body(Bodies.append(array.body(), calls));
        return head == array.head() && body == array.body()
                ? array
                : new ArrayComprehension(head, body, array.location());
    }

    private Term closure(SetComprehension set) {
        List<Expr> calls = new ArrayList<>();
        Term head = term(set.head(), calls);
        Body body = body(Bodies.append(set.body(), calls));
        return head == set.head() && body == set.body() ? set : new SetComprehension(head, body, set.location());
    }

    private Term closure(ObjectComprehension object) {
        List<Expr> calls = new ArrayList<>();
        Term key = term(object.key(), calls);
        Term value = term(object.value(), calls);
        Body body = body(Bodies.append(object.body(), calls));
        return key == object.key() && value == object.value() && body == object.body()
                ? object
                : new ObjectComprehension(key, value, body, object.location());
    }
}
