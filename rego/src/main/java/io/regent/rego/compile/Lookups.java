package io.regent.rego.compile;

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
import java.util.ArrayList;
import java.util.List;

/** Replaces refs and comprehensions inside of terms by variables; what they stand for becomes expressions before. */
final class Lookups {
    private final Capture capture;

    Lookups(Capture capture) {
        this.capture = capture;
    }

    Body body(Body body) {
        return Bodies.expand(body, this::expand);
    }

    private void expand(Expr expr, List<Expr> into) {
        List<Expr> found = new ArrayList<>();
        Statement statement = statement(expr.statement(), found);
        found.forEach(each -> into.add(expr.with().isEmpty() ? each : each.withModifiers(expr.with())));
        into.add(statement == expr.statement() ? expr : expr.withStatement(statement));
    }

    private Statement statement(Statement statement, List<Expr> found) {
        return switch (statement) {
            case TermStatement term -> {
                Term changed = shallow(term.term(), found);
                yield changed == term.term() ? term : new TermStatement(changed, term.location());
            }
            case CallStatement call -> {
                boolean equality = Operators.callsWithTwo(call, Operators.UNIFY);
                List<Term> args = Rewrite.each(call.args(), arg -> equality ? shallow(arg, found) : deep(arg, found));
                yield args == call.args() ? call : new CallStatement(call.operator(), args, call.location());
            }
            case SomeDeclaration some -> some;
            case Every every -> every.with(every.key(), every.value(), deep(every.domain(), found), body(every.body()));
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

    /** A term that may be a ref or a comprehension itself. */
    private Term shallow(Term term, List<Expr> found) {
        return switch (term) {
            case Ref ref -> path(ref, found);
            case ArrayComprehension closure -> inside(closure);
            case SetComprehension closure -> inside(closure);
            case ObjectComprehension closure -> inside(closure);
            default -> deep(term, found);
        };
    }

    private Ref path(Ref ref, List<Expr> found) {
        List<Term> before = ref.path();
        List<Term> path = Rewrite.each(before, part -> deep(part, found));
        return path == before ? ref : Ref.of(ref.head(), path, ref.location());
    }

    private Term inside(ArrayComprehension array) {
        Body body = body(array.body());
        return body == array.body() ? array : new ArrayComprehension(array.head(), body, array.location());
    }

    private Term inside(SetComprehension set) {
        Body body = body(set.body());
        return body == set.body() ? set : new SetComprehension(set.head(), body, set.location());
    }

    private Term inside(ObjectComprehension object) {
        Body body = body(object.body());
        return body == object.body()
                ? object
                : new ObjectComprehension(object.key(), object.value(), body, object.location());
    }

    /** A term without refs and comprehensions. */
    private Term deep(Term term, List<Expr> found) {
        return switch (term) {
            case Constant constant -> constant;
            case Var variable -> variable;
            case Call call -> call;
            case TemplateString template -> template;
            case Ref ref -> capture.of(path(ref, found), found);
            case ArrayTerm array -> {
                List<Term> items = Rewrite.each(array.items(), item -> deep(item, found));
                yield items == array.items() ? array : new ArrayTerm(items, array.location());
            }
            case SetTerm set -> {
                List<Term> members = Rewrite.each(set.members(), member -> deep(member, found));
                yield members == set.members() ? set : new SetTerm(TermOrder.distinct(members), set.location());
            }
            case ObjectTerm object -> {
                List<ObjectTerm.Member> members = Rewrite.each(object.members(), member -> member(member, found));
                yield members == object.members()
                        ? object
                        : new ObjectTerm(TermOrder.byKey(members), object.location());
            }
            case ArrayComprehension closure -> capture.of(inside(closure), found);
            case SetComprehension closure -> capture.of(inside(closure), found);
            case ObjectComprehension closure -> capture.of(inside(closure), found);
        };
    }

    private ObjectTerm.Member member(ObjectTerm.Member member, List<Expr> found) {
        Term key = deep(member.key(), found);
        Term value = deep(member.value(), found);
        return key == member.key() && value == member.value() ? member : new ObjectTerm.Member(key, value);
    }
}
