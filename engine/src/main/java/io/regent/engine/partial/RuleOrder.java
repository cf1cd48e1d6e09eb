package io.regent.engine.partial;

import io.regent.rego.ast.Head;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The order in which the rules of a support module stand. */
final class RuleOrder {
    private RuleOrder() {}

    static int compare(Rule a, Rule b) {
        int order = compare(a.head(), b.head());
        order = order != 0 ? order : Boolean.compare(a.isDefault(), b.isDefault());
        return order != 0 ? order : TermOrder.compare(a.body(), b.body());
    }

    private static int compare(Head a, Head b) {
        int order = Boolean.compare(b.assigned(), a.assigned());
        order = order != 0 ? order : compareAll(args(a), args(b));
        order = order != 0
                ? order
                : compareAll(a.reference().parts(), b.reference().parts());
        order = order != 0 ? order : compareOptional(a.key(), b.key());
        return order != 0 ? order : compareOptional(a.value(), b.value());
    }

    private static List<Term> args(Head head) {
        return head.args() == null ? List.of() : head.args();
    }

    private static int compareAll(List<Term> a, List<Term> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = Terms.compare(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compareOptional(@Nullable Term a, @Nullable Term b) {
        if (a == null || b == null) {
            return Boolean.compare(a != null, b != null);
        }
        return Terms.compare(a, b);
    }
}
