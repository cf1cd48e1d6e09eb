package io.regent.rego.ast;

import io.regent.rego.LargeStack;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Syntax trees as an indented listing, one node a line, as {@code opa parse} prints them. */
public final class AstListing {
    private final StringBuilder out = new StringBuilder();
    private int depth;

    private AstListing() {}

    public static String of(Module module) {
        return LargeStack.run(LargeStack.isNeeded(List.of(module)), () -> {
            AstListing listing = new AstListing();
            listing.module(module);
            return listing.out.toString();
        });
    }

    private void line(String text) {
        out.append(" ".repeat(depth)).append(text).append('\n');
    }

    private void node(String name, Runnable children) {
        line(name);
        depth++;
        children.run();
        depth--;
    }

    private void module(Module module) {
        node("module", () -> {
            node("package", () -> term(module.packageClause().path()));
            module.imports().forEach(clause -> node("import", () -> importClause(clause)));
            module.rules().forEach(this::rule);
            module.annotations().forEach(block -> line("annotations"));
            module.comments().forEach(comment -> line("comment"));
        });
    }

    private void importClause(Import clause) {
        term(clause.path());
        Var alias = clause.alias();
        line(alias == null ? "" : RegoText.of(alias));
    }

    private void rule(Rule rule) {
        node("rule", () -> {
            node("head", () -> head(rule.head()));
            body(rule.body());
            if (rule.otherwise() != null) {
                rule(rule.otherwise());
            }
        });
    }

    private void head(Head head) {
        term(head.reference());
        List<Term> args = head.args();
        if (args != null) {
            node("args", () -> terms(args));
        }
        termIfAny(head.value());
    }

    private void body(Body body) {
        node("body", () -> {
            for (int i = 0; i < body.size(); i++) {
                expr(body.exprs().get(i), i);
            }
        });
    }

    private void expr(Expr expr, int index) {
        node((expr.negated() ? "expr negated index=" : "expr index=") + index, () -> {
            statement(expr.statement());
            for (With with : expr.with()) {
                node("with", () -> terms(List.of(with.target(), with.value())));
            }
        });
    }

    private void statement(Statement statement) {
        switch (statement) {
            case Statement.TermStatement s -> term(s.term());
            case Statement.CallStatement s -> {
                term(s.operator());
                terms(s.args());
            }
            case Statement.SomeDeclaration s -> node("somedecl", () -> terms(s.symbols()));
            case Statement.Every s ->
                node("every", () -> {
                    termIfAny(s.key());
                    term(s.value());
                    term(s.domain());
                    body(s.body());
                });
            case Statement.Negation s -> node("not", () -> body(s.body()));
            case Statement.Logical s ->
                node(s.operator() == Statement.Logical.Operator.AND ? "logicaland" : "logicalor", () -> {
                    body(s.left());
                    body(s.right());
                });
        }
    }

    private void termIfAny(@Nullable Term term) {
        if (term != null) {
            term(term);
        }
    }

    private void terms(List<? extends Term> terms) {
        terms.forEach(this::term);
    }

    private void term(Term term) {
        String name = TermNames.of(term);
        switch (term) {
            case Constant c -> line(RegoText.of(c));
            case Var v -> line(RegoText.of(v));
            case Ref r -> node(name, () -> terms(r.parts()));
            case ArrayTerm a -> node(name, () -> terms(a.items()));
            case SetTerm s -> node(name, () -> terms(s.members()));
            case ObjectTerm o ->
                node(name, () -> o.members().forEach(member -> terms(List.of(member.key(), member.value()))));
            case ArrayComprehension c -> comprehension(name, List.of(c.head()), c.body());
            case SetComprehension c -> comprehension(name, List.of(c.head()), c.body());
            case ObjectComprehension c -> comprehension(name, List.of(c.key(), c.value()), c.body());
            case Call c ->
                node(name, () -> {
                    term(c.operator());
                    terms(c.args());
                });
            case TemplateString t -> line(name);
        }
    }

    private void comprehension(String name, List<Term> head, Body body) {
        node(name, () -> {
            terms(head);
            body(body);
        });
    }
}
