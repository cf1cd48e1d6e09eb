package io.regent.rego.compile;

import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import java.util.List;

/** Tells refs to rules that have a value whatever the input is. */
final class AlwaysDefined {
    private AlwaysDefined() {}

    static boolean test(RuleTree rules, Ref ref) {
        RuleTree place = RulePaths.find(rules, ref);
        return place != null && !place.definitions().isEmpty() && test(place.definitions());
    }

    // OPA: partial objects do not count, though an empty one has a value as well.
    private static boolean test(List<Definition> definitions) {
        Rule first = definitions.get(0).rule();
        return !first.head().isFunction()
                && (first.head().isMultiValue()
                        || definitions.stream().anyMatch(each -> each.rule().isDefault())
                        || definitions.size() == 1 && isUnconditional(first));
    }

    // OPA: refs inside of a collection do not count, though they may be undefined.
    private static boolean isUnconditional(Rule rule) {
        Term value = rule.head().value();
        return Bodies.isTrue(rule.body())
                && !(value instanceof Ref || value instanceof Call || value != null && Closures.isComprehension(value));
    }
}
