package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.ObjectTerm.Member;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.With;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Copies trees, with everything in them at one place. */
public record Relocation(Location where) {
    public static Relocation to(Location where) {
        return new Relocation(where);
    }

    /** Arguments, key and value move; the name stays where it is. */
    Head head(Head head) {
        HeadDraft moved = new HeadDraft(head);
        moved.args = head.args() == null ? null : terms(head.args());
        moved.key = termOrNull(head.key());
        moved.value = termOrNull(head.value());
        moved.location = where;
        return moved.build();
    }

    public Body body(Body body) {
        return new Body(body.exprs().stream().map(this::expr).toList(), where);
    }

    private Expr expr(Expr expr) {
        List<With> with = expr.with().stream()
                .map(each -> new With(term(each.target()), term(each.value()), where))
                .toList();
        return new Expr(statement(expr.statement()), expr.negated(), with, expr.generated(), where);
    }

    private Statement statement(Statement statement) {
        return switch (statement) {
            case Statement.TermStatement s -> new Statement.TermStatement(term(s.term()), where);
            case Statement.CallStatement s -> new Statement.CallStatement(ref(s.operator()), terms(s.args()), where);
            case Statement.SomeDeclaration s -> new Statement.SomeDeclaration(terms(s.symbols()), where);
            case Statement.Every s ->
                new Statement.Every(termOrNull(s.key()), term(s.value()), term(s.domain()), body(s.body()), where);
            case Statement.Negation s -> new Statement.Negation(body(s.body()), s.explicitBody(), where);
            case Statement.Logical s ->
                new Statement.Logical(
                        s.operator(), body(s.left()), body(s.right()), s.explicitLeft(), s.explicitRight(), where);
        };
    }

    /** A rule with its branches; annotations stay where they are. */
    public Rule rule(Rule rule) {
        return rule.mapBranches(branch -> new Rule(
                branch.isDefault(),
                wholeHead(branch.head()),
                body(branch.body()),
                branch.otherwise(),
                branch.annotations(),
                where));
    }

    private Head wholeHead(Head head) {
        HeadDraft moved = new HeadDraft(head(head));
        moved.reference = ref(head.reference());
        return moved.build();
    }

    private @Nullable Term termOrNull(@Nullable Term term) {
        return term == null ? null : term(term);
    }

    private Ref ref(Ref ref) {
        return new Ref(terms(ref.parts()), where);
    }

    private List<Term> terms(List<Term> terms) {
        return terms.stream().map(this::term).toList();
    }

    private Term term(Term term) {
        return switch (term) {
            case Constant c -> c.at(where);
            case Var v -> v.at(where);
            case Ref r -> ref(r);
            case ArrayTerm a -> new ArrayTerm(terms(a.items()), where);
            case SetTerm s -> new SetTerm(terms(s.members()), where);
            case ObjectTerm o ->
                new ObjectTerm(
                        o.members().stream()
                                .map(member -> new Member(term(member.key()), term(member.value())))
                                .toList(),
                        where);
            case ArrayComprehension c -> new ArrayComprehension(term(c.head()), body(c.body()), where);
            case SetComprehension c -> new SetComprehension(term(c.head()), body(c.body()), where);
            case ObjectComprehension c ->
                new ObjectComprehension(term(c.key()), term(c.value()), body(c.body()), where);
            case Call c -> new Call(ref(c.operator()), terms(c.args()), where);
            case TemplateString t ->
                new TemplateString(t.parts().stream().map(this::part).toList(), t.multiLine(), where);
        };
    }

    private TemplateString.Part part(TemplateString.Part part) {
        return switch (part) {
            case TemplateString.Text text -> new TemplateString.Text(text.text(), where);
            case TemplateString.Embedded embedded -> new TemplateString.Embedded(expr(embedded.expr()), where);
        };
    }
}
