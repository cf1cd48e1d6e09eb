package io.regent.rego.ast;

import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Statement.Negation;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Statement.TermStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Maps a tree to a tree. Every method rebuilds what its node holds, in source order; override the ones for the nodes
 * that change, and call the overridden one to go deeper.
 *
 * <p>INVARIANT: a node below which nothing changed is returned as it is, not copied.
 */
public abstract class Rewrite {
    /** The rules of the module; package, imports and comments stay. */
    public Module module(Module module) {
        List<Rule> rules = each(module.rules(), this::rule);
        return module.withRules(rules);
    }

    /** A rule and its else branches. */
    public Rule rule(Rule rule) {
        return rule.mapBranches(branch -> branch.with(head(branch.head()), body(branch.body()), branch.otherwise()));
    }

    public Head head(Head head) {
        Ref reference = reference(head.reference());
        List<Term> args = head.args() == null ? null : terms(head.args());
        return head.with(reference, args, optional(head.key()), optional(head.value()));
    }

    /** The name of a rule, of which only the part below the first is rewritten. */
    public Ref reference(Ref reference) {
        List<Term> before = reference.path();
        List<Term> path = terms(before);
        return path == before ? reference : Ref.of(reference.head(), path, reference.location());
    }

    public Body body(Body body) {
        List<Expr> exprs = each(body.exprs(), this::expr);
        return exprs == body.exprs() ? body : new Body(exprs, body.location());
    }

    public Expr expr(Expr expr) {
        Statement statement = statement(expr.statement());
        List<With> with = each(expr.with(), this::with);
        Expr changed = statement == expr.statement() ? expr : expr.withStatement(statement);
        return with == expr.with() ? changed : changed.withModifiers(with);
    }

    public With with(With with) {
        Term target = term(with.target());
        Term value = term(with.value());
        return target == with.target() && value == with.value() ? with : new With(target, value, with.location());
    }

    public Statement statement(Statement statement) {
        return switch (statement) {
            case TermStatement term -> termStatement(term);
            case CallStatement call -> callStatement(call);
            case SomeDeclaration some -> someDeclaration(some);
            case Every every -> every(every);
            case Negation negation -> negation(negation);
            case Logical logical -> logical(logical);
        };
    }

    private Statement termStatement(TermStatement statement) {
        Term term = term(statement.term());
        return term == statement.term() ? statement : new TermStatement(term, statement.location());
    }

    private Statement callStatement(CallStatement call) {
        Ref operator = operator(call.operator());
        List<Term> args = terms(call.args());
        return operator == call.operator() && args == call.args()
                ? call
                : new CallStatement(operator, args, call.location());
    }

    private Statement someDeclaration(SomeDeclaration some) {
        List<Term> symbols = terms(some.symbols());
        return symbols == some.symbols() ? some : new SomeDeclaration(symbols, some.location());
    }

    public Statement every(Every every) {
        Term key = optional(every.key());
        Term value = term(every.value());
        Term domain = term(every.domain());
        return every.with(key, value, domain, body(every.body()));
    }

    public Statement negation(Negation negation) {
        Body body = body(negation.body());
        return body == negation.body() ? negation : negation.withBody(body);
    }

    public Statement logical(Logical logical) {
        Body left = body(logical.left());
        Body right = body(logical.right());
        return left == logical.left() && right == logical.right() ? logical : logical.withSides(left, right);
    }

    /** The operator of a call. */
    public Ref operator(Ref operator) {
        return operator;
    }

    public Term term(Term term) {
        return switch (term) {
            case Constant constant -> constant;
            case Var variable -> variable;
            case Ref ref -> ref(ref);
            case ArrayTerm array -> array(array);
            case ObjectTerm object -> object(object);
            case SetTerm set -> set(set);
            case ArrayComprehension comprehension -> comprehension(comprehension);
            case SetComprehension comprehension -> comprehension(comprehension);
            case ObjectComprehension comprehension -> comprehension(comprehension);
            case Call call -> call(call);
            case TemplateString template -> template(template);
        };
    }

    private Term ref(Ref ref) {
        List<Term> parts = terms(ref.parts());
        return parts == ref.parts() ? ref : new Ref(parts, ref.location());
    }

    private Term array(ArrayTerm array) {
        List<Term> items = terms(array.items());
        return items == array.items() ? array : new ArrayTerm(items, array.location());
    }

    private Term object(ObjectTerm object) {
        List<ObjectTerm.Member> members = each(object.members(), this::member);
        return members == object.members() ? object : new ObjectTerm(TermOrder.byKey(members), object.location());
    }

    private ObjectTerm.Member member(ObjectTerm.Member member) {
        Term key = term(member.key());
        Term value = term(member.value());
        return key == member.key() && value == member.value() ? member : new ObjectTerm.Member(key, value);
    }

    private Term set(SetTerm set) {
        List<Term> members = terms(set.members());
        return members == set.members() ? set : new SetTerm(TermOrder.distinct(members), set.location());
    }

    public Term comprehension(ArrayComprehension array) {
        Term head = term(array.head());
        Body body = body(array.body());
        return head == array.head() && body == array.body()
                ? array
                : new ArrayComprehension(head, body, array.location());
    }

    public Term comprehension(SetComprehension set) {
        Term head = term(set.head());
        Body body = body(set.body());
        return head == set.head() && body == set.body() ? set : new SetComprehension(head, body, set.location());
    }

    public Term comprehension(ObjectComprehension object) {
        Term key = term(object.key());
        Term value = term(object.value());
        Body body = body(object.body());
        return key == object.key() && value == object.value() && body == object.body()
                ? object
                : new ObjectComprehension(key, value, body, object.location());
    }

    private Term call(Call call) {
        Ref operator = operator(call.operator());
        List<Term> args = terms(call.args());
        return operator == call.operator() && args == call.args() ? call : new Call(operator, args, call.location());
    }

    private Term template(TemplateString template) {
        List<TemplateString.Part> parts = each(template.parts(), this::part);
        return parts == template.parts()
                ? template
                : new TemplateString(parts, template.multiLine(), template.location());
    }

    private TemplateString.Part part(TemplateString.Part part) {
        if (!(part instanceof TemplateString.Embedded embedded)) {
            return part;
        }
        Expr expr = expr(embedded.expr());
        return expr == embedded.expr() ? part : new TemplateString.Embedded(expr, embedded.location());
    }

    private @Nullable Term optional(@Nullable Term term) {
        return term == null ? null : term(term);
    }

    /** Maps each term. */
    protected final List<Term> terms(List<Term> terms) {
        return each(terms, this::term);
    }

    /** Maps each item; the same list when none changed. */
    public static <T> List<T> each(List<T> items, UnaryOperator<T> map) {
        List<T> changed = null;
        for (int i = 0; i < items.size(); i++) {
            T before = items.get(i);
            T after = map.apply(before);
            if (changed == null && after != before) {
                changed = new ArrayList<>(items.size());
                changed.addAll(items.subList(0, i));
            }
            if (changed != null) {
                changed.add(after);
            }
        }
        return changed == null ? items : changed;
    }
}
