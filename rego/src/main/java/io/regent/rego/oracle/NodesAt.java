package io.regent.rego.oracle;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Comment;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.List;

/** The nodes whose text a place lies in, outer ones first. */
final class NodesAt {
    private final int offset;
    private final List<Node> found = new ArrayList<>();

    NodesAt(int offset) {
        this.offset = offset;
    }

    List<Node> in(Module module) {
        visit(module.packageClause());
        // OPA: imports are gone by the time anybody looks.
        module.rules().forEach(this::visit);
        for (Comment comment : module.comments()) {
            visit(comment);
        }
        return found;
    }

    private void visit(Node node) {
        if (!isPart(node)) {
            below(node);
        } else if (contains(node)) {
            found.add(node);
            if (node instanceof Expr(SomeDeclaration some, var not, var with, var generated, var where)) {
                some.symbols().forEach(this::symbols);
            }
            below(node);
        } else if (!node.location().isKnown() && node instanceof Statement) {
            below(node);
        }
    }

    // OPA: terms and calls are no nodes apart from their expression, and `every` is one without a place.
    private static boolean isPart(Node node) {
        return !(node instanceof TermStatement || node instanceof CallStatement || node instanceof Every);
    }

    private void below(Node node) {
        switch (node) {
            case Rule rule -> {
                visit(rule.head());
                visit(rule.body());
                if (rule.otherwise() != null) {
                    visit(rule.otherwise());
                }
            }
            case Head head -> head(head);
            case PackageClause clause -> clause.path().parts().forEach(this::visit);
            default -> Walk.children(node, this::visit);
        }
    }

    private void head(Head head) {
        List<Term> args = head.args();
        // OPA: parameters are only looked at within the first one.
        if (args != null && !args.isEmpty() && contains(args.getFirst())) {
            args.forEach(this::visit);
        }
        if (head.key() != null) {
            visit(head.key());
        }
        if (head.value() != null) {
            visit(head.value());
        }
    }

    // OPA: the text of a declaration is `some` alone, so its terms are looked at apart.
    private void symbols(Term symbol) {
        Walk.terms(symbol, term -> {
            if (contains(term)) {
                found.add(term);
            }
            return true;
        });
    }

    private boolean contains(Node node) {
        Location where = node instanceof Body body ? body.exprs().getFirst().location() : node.location();
        return where.isKnown() && offset >= where.start() && offset < end(node, where);
    }

    private static int end(Node node, Location where) {
        return switch (node) {
            case Body body -> lastEnd(body);
            case Expr(Every every, var not, var with, var generated, var at) -> lastEnd(every.body());
            default -> end(where);
        };
    }

    /** Where the last expression that was written ends. */
    private static int lastEnd(Body body) {
        for (Expr expr : body.exprs().reversed()) {
            if (!expr.generated()) {
                return end(expr.location());
            }
        }
        return -1;
    }

    private static int end(Location where) {
        return where.start() + where.end() - where.textStart();
    }
}
