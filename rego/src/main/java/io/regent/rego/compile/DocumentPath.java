package io.regent.rego.compile;

import io.regent.rego.RuleTree;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** Queries that are nothing but the path of a document, such as {@code data.authz.allow}, as servers and tests ask them. */
final class DocumentPath {
    private DocumentPath() {}

    /** The path, {@code data} first; null for other queries. */
    static @Nullable Ref of(Body query) {
        if (query.size() != 1) {
            return null;
        }
        Expr expr = query.exprs().get(0);
        boolean plain = !expr.negated() && expr.with().isEmpty();
        return plain
                        && expr.statement() instanceof TermStatement statement
                        && statement.term() instanceof Ref path
                        && path.startsWith(Roots.DATA)
                        && RulePaths.isConstant(path)
                ? path
                : null;
    }

    /** Whether rules that are no functions define the document, and none above it: then no type can refute the path. */
    static boolean leadsToRule(Ref path, RuleTree rules) {
        RuleTree at = rules;
        for (Value key : RulePaths.keys(path)) {
            if (!at.definitions().isEmpty()) {
                return false;
            }
            at = at.child(key);
            if (at == null) {
                return false;
            }
        }
        return !at.definitions().isEmpty()
                && !at.definitions().get(0).rule().head().isFunction();
    }
}
