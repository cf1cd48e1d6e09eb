package io.regent.engine.partial;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Walk;
import java.util.List;

/** Whether expressions mention a term outside of closures: whenever they hold, it is defined. */
final class Mention {
    private final Term wanted;
    private boolean found;

    private Mention(Term wanted) {
        this.wanted = wanted;
    }

    /** Whether one of the expressions mentions the term; for a ref, one that goes on from it counts. */
    static boolean of(Term wanted, List<Expr> exprs) {
        Mention mention = new Mention(wanted);
        exprs.forEach(expr -> Walk.nodes(expr, mention::visit));
        return mention.found;
    }

    private boolean visit(Node node) {
        if (found) {
            return false;
        }
        return switch (node) {
            case ArrayComprehension closure -> false;
            case SetComprehension closure -> false;
            case ObjectComprehension closure -> false;
            case Every every -> {
                if (every.key() != null) {
                    Walk.nodes(every.key(), this::visit);
                }
                Walk.nodes(every.value(), this::visit);
                Walk.nodes(every.domain(), this::visit);
                yield false;
            }
            case Ref ref -> {
                found = wanted instanceof Ref prefix
                        ? Terms.hasPrefix(ref.parts(), prefix.parts())
                        : Terms.areEqual(ref, wanted);
                yield !found;
            }
            case Term term -> {
                found = Terms.areEqual(term, wanted);
                yield !found;
            }
            default -> true;
        };
    }
}
