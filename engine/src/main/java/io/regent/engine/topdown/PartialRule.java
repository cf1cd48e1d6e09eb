package io.regent.engine.topdown;

import io.regent.rego.ast.Head;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** One rule of a partial document; prepared apart for each number of keys that are given. */
final class PartialRule {
    private final Program program;
    private final Rule rule;
    private final Origin origin;
    private final List<Term> keys;
    private final List<Term> givable;
    private final AtomicReferenceArray<PreparedRule> prepared;

    /**
     * @param keys the keys from the document down to what the rule defines
     */
    PartialRule(Program program, Rule rule, Origin origin, List<Term> keys) {
        this.program = program;
        this.rule = rule;
        this.origin = origin;
        this.keys = List.copyOf(keys);
        this.givable = givable(rule.head(), keys);
        this.prepared = new AtomicReferenceArray<>(givable.size() + 1);
    }

    private static List<Term> givable(Head head, List<Term> keys) {
        List<Term> all = new ArrayList<>(keys);
        if (head.isMultiValue() && head.key() != null) {
            all.add(head.key());
        }
        return List.copyOf(all);
    }

    Rule rule() {
        return rule;
    }

    boolean isMultiValue() {
        return rule.head().isMultiValue();
    }

    /** How many keys can be given, the member of a set included. */
    int keyCount() {
        return givable.size();
    }

    PreparedRule prepared(int givenKeys) {
        PreparedRule ready = prepared.get(givenKeys);
        if (ready == null) {
            Head head = rule.head();
            Term result = head.isMultiValue() ? head.key() : head.value();
            ready = PreparedRule.of(program, rule, origin, givable.subList(0, givenKeys), keys, result);
            prepared.set(givenKeys, ready);
        }
        return ready;
    }
}
