package io.regent.rego.types.check;

import io.regent.rego.Capabilities;
import io.regent.rego.Diagnostic;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.Logical;
import io.regent.rego.ast.Walk;
import io.regent.rego.ast.With;
import io.regent.rego.types.FunctionType;
import io.regent.rego.types.Type;
import io.regent.rego.types.Union;
import io.regent.rego.types.check.Documents.Replacement;
import io.regent.rego.types.check.ExprChecker.Refuted;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks bodies: of each expression first the comprehensions in it, then its refs, then what it says.
 *
 * <p>OPA: inside of {@code every}, {@code not { … }}, {@code and} and {@code or} only comprehensions and refs are checked.
 */
final class BodyChecker {
    private final Documents documents;
    private final Closures closures;
    private final TermTypes types;
    private final RefChecker refs;
    private final ExprChecker exprs;

    BodyChecker(RuleTypes rules, @Nullable Type input, Capabilities capabilities, Shapes shapes, TypeErrors errors) {
        documents = new Documents(rules, input, shapes);
        closures = new Closures(documents, this::check);
        types = new TermTypes(documents, capabilities, closures);
        TermUnifier unifier = new TermUnifier(types, shapes);
        refs = new RefChecker(documents, types, unifier, errors);
        exprs = new ExprChecker(types, unifier, shapes, errors);
    }

    Documents documents() {
        return documents;
    }

    TermTypes types() {
        return types;
    }

    /** Forgets what is only of use within one rule. */
    void endOfRule() {
        closures.clear();
    }

    CheckedBody check(Body body, Scope around) {
        Scope scope = around.inner();
        List<Diagnostic> errors = new ArrayList<>();
        for (Expr expr : body.exprs()) {
            List<Replacement> replacements = replacements(expr, scope);
            if (replacements.isEmpty()) {
                check(expr, scope, errors);
            } else {
                documents.replace(replacements);
                check(expr, scope, errors);
                documents.restore();
            }
        }
        return new CheckedBody(scope, errors);
    }

    private void check(Expr expr, Scope scope, List<Diagnostic> errors) {
        int before = errors.size();
        checkClosures(expr, scope, errors);
        checkRefs(expr, scope, errors);
        Refuted refuted = exprs.check(expr, scope);
        // What follows from an unknown type was said better by the errors that made it unknown.
        if (refuted != null && !(refuted.open() && errors.size() > before)) {
            errors.add(refuted.error());
        }
    }

    /** What {@code with} says of documents: that they are what they were, or the new value. */
    private List<Replacement> replacements(Expr expr, Scope scope) {
        List<Replacement> replacements = new ArrayList<>();
        for (With with : expr.with()) {
            if (with.target() instanceof Ref target && Terms.isDocument(target.head())) {
                Type before = types.of(target, scope);
                if (!(before instanceof FunctionType)) {
                    replacements.add(new Replacement(target, Union.of(before, types.of(with.value(), scope))));
                }
            }
        }
        return replacements;
    }

    private void checkClosures(Node node, Scope scope, List<Diagnostic> errors) {
        Body body = closureBody(node);
        if (body == null) {
            Walk.children(node, child -> checkClosures(child, scope, errors));
        } else {
            errors.addAll(closures.check(body, scope).errors());
        }
    }

    private static @Nullable Body closureBody(Node node) {
        return switch (node) {
            case ArrayComprehension array -> array.body();
            case SetComprehension set -> set.body();
            case ObjectComprehension object -> object.body();
            default -> null;
        };
    }

    private void checkRefs(Node node, Scope scope, List<Diagnostic> errors) {
        switch (node) {
            case Expr expr
            when expr.statement() instanceof CallStatement call ->
                call.args().forEach(arg -> checkRefs(arg, scope, errors));
            case Expr expr -> {
                checkRefs(expr.statement(), scope, errors);
                // OPA: only there what `with` says is looked at too, names of functions included.
                if (expr.statement() instanceof Every || expr.statement() instanceof Logical) {
                    expr.with().forEach(with -> checkRefs(with, scope, errors));
                }
            }
            case Ref ref -> checkRef(ref, scope, errors);
            default -> {
                if (closureBody(node) == null) {
                    Walk.children(node, child -> checkRefs(child, scope, errors));
                }
            }
        }
    }

    private void checkRef(Ref ref, Scope scope, List<Diagnostic> errors) {
        Diagnostic wrong = refs.check(ref, scope);
        if (wrong != null) {
            errors.add(wrong);
        }
        ref.path().forEach(key -> checkRefs(key, scope, errors));
    }
}
