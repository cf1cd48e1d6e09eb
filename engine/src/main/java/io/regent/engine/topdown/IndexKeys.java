package io.regent.engine.topdown;

import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The variables from outside that the solutions of a comprehension can be kept by. There are none when keeping them would cost
 * more than it saves: when a variable from outside is the key of a ref or goes into a relation (looking it up is quicker), or
 * is used by a body inside. There are none either when the body does not find all of their values itself.
 */
final class IndexKeys {
    private final Scope scope;
    private final Set<String> keys = new TreeSet<>();
    /** The variables on the sides of equalities, the only ones of which values may be found. */
    private final Set<String> found = new HashSet<>();

    private boolean possible = true;

    private IndexKeys(Scope scope) {
        this.scope = scope;
    }

    /** The names, sorted; empty when there is no index. */
    static List<String> of(Body body, Scope scope) {
        IndexKeys index = new IndexKeys(scope);
        body.exprs().forEach(index::expression);
        return index.possible && index.found.containsAll(index.keys) ? List.copyOf(index.keys) : List.of();
    }

    private void expression(Expr expr) {
        if (expr.statement() instanceof CallStatement call && isRelation(call) && usesOutside(call)) {
            possible = false;
        }
        if (expr.statement() instanceof CallStatement call && call.operator().startsWith("eq")) {
            call.args().forEach(this::findIn);
        }
        Walk.nodes(expr, this::visit);
    }

    private void findIn(Term side) {
        switch (side) {
            case Var var -> found.add(var.name());
            case ArrayTerm array -> array.items().forEach(this::findIn);
            case ObjectTerm object -> object.members().forEach(member -> findIn(member.value()));
            default -> {}
        }
    }

    private boolean isRelation(CallStatement call) {
        var builtin = scope.program.capabilities().builtin(call.operator().dotted());
        return builtin != null && builtin.relation();
    }

    private boolean visit(Node node) {
        switch (node) {
            case Var var -> add(var);
            case Ref ref -> possible &= ref.path().stream().noneMatch(this::usesOutside);
            case Body inner -> possible &= !usesOutside(inner);
            default -> {}
        }
        return !(node instanceof Body);
    }

    private void add(Var var) {
        if (isOutside(var)) {
            keys.add(var.name());
        }
    }

    private boolean isOutside(Var var) {
        return scope.isKnown(var.name());
    }

    private boolean usesOutside(Node node) {
        boolean[] uses = {false};
        Walk.nodes(node, each -> {
            uses[0] |= each instanceof Var var && isOutside(var);
            return !uses[0];
        });
        return uses[0];
    }
}
