package io.regent.rego.compile;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Codes;
import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Rewrites the template strings of one body and of what is nested in it. */
final class Templates extends Rewrite {
    private final Compilation compilation;
    private final Set<String> bound;
    private final boolean nested;

    private Templates(Compilation compilation, Set<String> bound, boolean nested) {
        this.compilation = compilation;
        this.bound = bound;
        this.nested = nested;
    }

    /** For a body of {@code exprs}; the variables in {@code outside} are bound outside of it. */
    static Templates within(Compilation compilation, Set<String> outside, List<Expr> exprs) {
        return new Templates(compilation, bound(compilation, outside, exprs), false);
    }

    private static Set<String> bound(Compilation compilation, Set<String> outside, List<Expr> exprs) {
        Set<String> all = new HashSet<>(outside);
        all.addAll(new Outputs(compilation.arities()).of(exprs, outside));
        return all;
    }

    private Templates inside(Body body, Set<String> variables) {
        Set<String> outside = new HashSet<>(bound);
        outside.addAll(variables);
        return new Templates(compilation, bound(compilation, outside, body.exprs()), true);
    }

    @Override
    public Every every(Every every) {
        Set<String> variables = VarNames.in(every.value());
        if (every.key() != null) {
            VarNames.collect(every.key(), Set.of(), variables);
        }
        Body body = inside(every.body(), variables).body(every.body());
        return every.with(every.key(), every.value(), term(every.domain()), body);
    }

    @Override
    public Term comprehension(ArrayComprehension array) {
        Templates inside = inside(array.body(), Set.of());
        Body body = inside.body(array.body());
        Term head = inside.closureHead(this, array.head());
        return head == array.head() && body == array.body()
                ? array
                : new ArrayComprehension(head, body, array.location());
    }

    @Override
    public Term comprehension(SetComprehension set) {
        Templates inside = inside(set.body(), Set.of());
        Body body = inside.body(set.body());
        Term head = inside.closureHead(this, set.head());
        return head == set.head() && body == set.body() ? set : new SetComprehension(head, body, set.location());
    }

    @Override
    public Term comprehension(ObjectComprehension object) {
        Templates inside = inside(object.body(), Set.of());
        Body body = inside.body(object.body());
        Term key = inside.closureHead(this, object.key());
        Term value = inside.closureHead(this, object.value());
        return key == object.key() && value == object.value() && body == object.body()
                ? object
                : new ObjectComprehension(key, value, body, object.location());
    }

    // OPA: a template deeper in the head of a comprehension does not see the variables of its body.
    private Term closureHead(Templates outside, Term head) {
        return head instanceof TemplateString ? term(head) : outside.term(head);
    }

    @Override
    public Term term(Term term) {
        return super.term(term instanceof TemplateString template ? call(template) : term);
    }

    private Term call(TemplateString template) {
        Location where = template.location();
        List<Term> parts = new ArrayList<>();
        for (TemplateString.Part part : template.parts()) {
            parts.add(
                    switch (part) {
                        case TemplateString.Text text -> new Constant(Str.of(text.text()), text.location());
                        case TemplateString.Embedded embedded -> part(embedded.expr());
                    });
        }
        if (parts.isEmpty()) {
            parts.add(new Constant(Str.of(""), where));
        }
        Ref operator =
                new Ref(List.of(new Var("internal", where), new Constant(Str.of("template_string"), where)), where);
        return new Call(operator, List.of(new ArrayTerm(parts, where)), where);
    }

    private Term part(Expr expr) {
        if (expr.statement() instanceof CallStatement call && isRelation(call)) {
            String name = call.operator().dotted();
            String text = "illegal call to relation built-in '" + name + "' that may cause multiple outputs";
            return refused(text, Location.NONE);
        }
        Term term = term(expr);
        if (term == null) {
            return refused("unexpected template-string expression type: *ast.Not", expr.location());
        }
        return switch (term) {
            case Constant constant -> constant;
            // OPA: modifiers of what cannot be undefined are dropped.
            case Var variable -> new SetTerm(List.of(variable), variable.location());
            case Ref ref when AlwaysDefined.test(compilation.rules(), ref) -> new SetTerm(List.of(ref), ref.location());
            default -> {
                checkDeclared(term);
                yield captured(term, expr);
            }
        };
    }

    private boolean isRelation(CallStatement call) {
        BuiltinDeclaration builtin = compilation.builtin(call.operator());
        return builtin != null && builtin.relation();
    }

    private Term refused(String text, Location where) {
        compilation.problems().block(Codes.COMPILE, text, where);
        return new Constant(Str.of(""), where);
    }

    // OPA: an embedded call has no place.
    private static @Nullable Term term(Expr expr) {
        return switch (expr.statement()) {
            case TermStatement statement -> statement.term();
            case CallStatement call -> new Call(call.operator(), call.args(), Location.NONE);
            default -> null;
        };
    }

    private Term captured(Term term, Expr expr) {
        SetComprehension plain = PrintCalls.captured(compilation.fresh(), term);
        if (expr.with().isEmpty()) {
            return plain;
        }
        List<Expr> exprs = Rewrite.each(plain.body().exprs(), each -> each.withModifiers(expr.with()));
        return new SetComprehension(plain.head(), new Body(exprs, plain.body().location()), plain.location());
    }

    private void checkDeclared(Term term) {
        Set<String> missing = new TreeSet<>(VarNames.in(term, VarNames.FOR_SAFETY));
        missing.removeAll(bound);
        for (String name : missing) {
            PrintCalls.reportUndeclared(compilation, name, term.location());
            if (nested) {
                // OPA: templates inside of closures are looked at twice.
                PrintCalls.reportUndeclared(compilation, name, term.location());
            }
        }
    }
}
