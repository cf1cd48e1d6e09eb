package io.regent.rego.ast;

import io.regent.rego.LargeStack;
import io.regent.rego.Location;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Syntax trees as JSON, in the reference's form.
 *
 * @param locations whether every node says where it stands
 * @param comments whether a module lists its comments
 */
public record AstJson(boolean locations, boolean comments) {
    /** As the policy API and {@code rego.parse_module} give it. */
    public static final AstJson DEFAULT = new AstJson(false, true);

    public Obj module(Module module) {
        return LargeStack.run(LargeStack.isNeeded(List.of(module)), () -> tree(module));
    }

    private Obj tree(Module module) {
        Obj.Builder out = Obj.builder().put("package", packageClause(module.packageClause()));
        putAll(out, "imports", module.imports(), this::importClause);
        putAll(out, "annotations", module.annotations(), new AnnotationsJson(this)::block);
        putAll(out, "rules", module.rules(), this::rule);
        if (comments) {
            putAll(out, "comments", module.comments(), comment -> comment(comment, module.annotations()));
        }
        return out.build();
    }

    private static <T> void putAll(Obj.Builder out, String key, List<T> items, Function<T, Value> json) {
        if (!items.isEmpty()) {
            out.put(key, list(items, json));
        }
    }

    private static <T> Arr list(List<T> items, Function<? super T, ? extends Value> json) {
        List<Value> values = new ArrayList<>(items.size());
        for (T item : items) {
            values.add(json.apply(item));
        }
        return Arr.of(values);
    }

    private Obj.Builder node(Location where) {
        Obj.Builder out = Obj.builder();
        if (locations && where.isKnown()) {
            out.put("location", location(where, where.text()));
        }
        return out;
    }

    static Obj location(Location where, @Nullable String text) {
        Obj.Builder out = Obj.builder()
                .put("file", Str.of(where.file()))
                .put("row", Num.of(where.row()))
                .put("col", Num.of(where.column()));
        if (text != null) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            out.put("text", Str.of(Base64.getEncoder().encodeToString(utf8)));
        }
        return out.build();
    }

    private Obj packageClause(PackageClause clause) {
        return node(clause.location()).put("path", terms(clause.path().parts())).build();
    }

    private Obj importClause(Import clause) {
        Obj.Builder out = node(clause.location()).put("path", term(clause.path()));
        Var alias = clause.alias();
        if (alias != null) {
            out.put("alias", Str.of(alias.name()));
            if (locations) {
                out.put(
                        "alias_location",
                        location(alias.location(), alias.location().text()));
            }
        }
        return out.build();
    }

    private Obj comment(Comment comment, List<Annotations> blocks) {
        byte[] text = comment.text().getBytes(StandardCharsets.UTF_8);
        Location where = comment.location();
        return Obj.builder()
                .put("Text", Str.of(Base64.getEncoder().encodeToString(text)))
                .put("Location", location(where, locations ? commentText(where, blocks) : null))
                .build();
    }

    // OPA: the first comment of an annotation block carries the block's text.
    private static String commentText(Location where, List<Annotations> blocks) {
        for (Annotations block : blocks) {
            if (block.location().start() == where.start()) {
                return Annotations.text(block.location());
            }
        }
        return where.text();
    }

    /** A rule with its branches. */
    public Obj rule(Rule rule) {
        return rule(rule, rule.head().isNamed());
    }

    private Obj rule(Rule rule, boolean named) {
        Obj.Builder out =
                node(rule.location()).put("head", head(rule.head(), named)).put("body", body(rule.body()));
        if (rule.isDefault()) {
            out.put("default", Bool.TRUE);
        }
        if (rule.otherwise() != null) {
            out.put("else", rule(rule.otherwise(), named));
        }
        putAll(out, "annotations", rule.annotations(), new AnnotationsJson(this)::block);
        return out.build();
    }

    private Obj head(Head head, boolean named) {
        Obj.Builder out =
                node(head.location()).put("ref", terms(head.reference().parts()));
        if (named && head.reference().head() instanceof Var name) {
            out.put("name", Str.of(name.name()));
        }
        if (head.args() != null) {
            out.put("args", terms(head.args()));
        }
        if (head.key() != null) {
            out.put("key", term(head.key()));
        }
        if (head.value() != null) {
            out.put("value", term(head.value()));
        }
        if (head.assigned()) {
            out.put("assign", Bool.TRUE);
        }
        return out.build();
    }

    /** A metadata block. */
    public Obj annotations(Annotations block) {
        return new AnnotationsJson(this).block(block);
    }

    public Arr body(Body body) {
        List<Value> exprs = new ArrayList<>(body.size());
        for (int i = 0; i < body.size(); i++) {
            exprs.add(expr(body.exprs().get(i), i));
        }
        return Arr.of(exprs);
    }

    /** An expression; {@code index} is its place in its body, from 0. */
    public Obj expr(Expr expr, int index) {
        Obj.Builder out = node(expr.location()).put("index", Num.of(index)).put("terms", statement(expr.statement()));
        if (expr.negated()) {
            out.put("negated", Bool.TRUE);
        }
        if (expr.generated()) {
            out.put("generated", Bool.TRUE);
        }
        putAll(out, "with", expr.with(), this::with);
        return out.build();
    }

    private Obj with(With with) {
        return node(with.location())
                .put("target", term(with.target()))
                .put("value", term(with.value()))
                .build();
    }

    private Value statement(Statement statement) {
        return switch (statement) {
            case Statement.TermStatement s -> term(s.term());
            case Statement.CallStatement s -> call(s.operator(), s.args());
            case Statement.SomeDeclaration s ->
                node(s.location()).put("symbols", terms(s.symbols())).build();
            case Statement.Every s ->
                node(s.location())
                        .put("key", s.key() == null ? Null.NULL : term(s.key()))
                        .put("value", term(s.value()))
                        .put("domain", term(s.domain()))
                        .put("body", body(s.body()))
                        .build();
            case Statement.Negation s ->
                Obj.builder()
                        .put("type", Str.of("not"))
                        .put("body", body(s.body()))
                        .put("explicit_body", Bool.of(s.explicitBody()))
                        .build();
            case Statement.Logical s -> logical(s);
        };
    }

    private Obj logical(Statement.Logical logical) {
        Obj.Builder out = Obj.builder()
                .put("type", Str.of(logical.operator() == Statement.Logical.Operator.AND ? "and" : "or"))
                .put("lhs", body(logical.left()))
                .put("rhs", body(logical.right()));
        if (logical.explicitLeft()) {
            out.put("explicit_lhs", Bool.TRUE);
        }
        if (logical.explicitRight()) {
            out.put("explicit_rhs", Bool.TRUE);
        }
        return out.build();
    }

    public Obj term(Term term) {
        return node(term.location())
                .put("type", Str.of(TermNames.of(term)))
                .put("value", content(term))
                .build();
    }

    private Value content(Term term) {
        return switch (term) {
            case Constant c -> c.value() == Null.NULL ? Obj.EMPTY : c.value();
            case Var v -> Str.of(v.name());
            case Ref r -> terms(r.parts());
            case ArrayTerm a -> terms(a.items());
            case SetTerm s -> terms(s.members());
            case ObjectTerm o -> list(o.members(), member -> Arr.of(List.of(term(member.key()), term(member.value()))));
            case ArrayComprehension c -> comprehension(c.head(), c.body());
            case SetComprehension c -> comprehension(c.head(), c.body());
            case ObjectComprehension c ->
                Obj.builder()
                        .put("key", term(c.key()))
                        .put("value", term(c.value()))
                        .put("body", body(c.body()))
                        .build();
            case Call c -> call(c.operator(), c.args());
            case TemplateString t ->
                Obj.builder()
                        .put("parts", t.parts().isEmpty() ? Null.NULL : list(t.parts(), this::part))
                        .put("multi_line", Bool.of(t.multiLine()))
                        .build();
        };
    }

    private Obj comprehension(Term head, Body body) {
        return Obj.builder().put("term", term(head)).put("body", body(body)).build();
    }

    private Arr call(Ref operator, List<Term> args) {
        List<Term> all = new ArrayList<>(List.of(operator));
        all.addAll(args);
        return terms(all);
    }

    private Obj part(TemplateString.Part part) {
        return switch (part) {
            case TemplateString.Text text -> term(new Constant(Str.of(text.text()), text.location()));
            case TemplateString.Embedded(Expr expr, Location where) ->
                expr.statement() instanceof Statement.TermStatement(Constant constant, Location there)
                                && expr.with().isEmpty()
                        ? term(constant)
                        : expr(expr, 0);
        };
    }

    public Arr terms(List<? extends Term> terms) {
        return list(terms, this::term);
    }
}
