package io.regent.engine.trace;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;

/** Nodes with the names that the user gave to variables. */
final class WrittenNames extends Rewrite {
    private final Locals names;

    private WrittenNames(Locals names) {
        this.names = names;
    }

    /** The body or expression with these names; other nodes as they are. */
    static Node of(Node node, Locals names) {
        return switch (node) {
            case Body body -> new WrittenNames(names).body(body);
            case Expr expr -> new WrittenNames(names).expr(expr);
            default -> node;
        };
    }

    @Override
    public Statement every(Every every) {
        boolean withoutKey = every.key() instanceof Var key && isHidden(written(key));
        return super.every(
                withoutKey ? new Every(null, every.value(), every.domain(), every.body(), every.location()) : every);
    }

    @Override
    public Term term(Term term) {
        return term instanceof Var var ? written(var) : super.term(term);
    }

    private static boolean isHidden(Var key) {
        return key.isGenerated() || key.isWildcard();
    }

    private Var written(Var var) {
        String name = names.written(var.name());
        return name.equals(var.name()) ? var : new Var(name, var.location());
    }
}
