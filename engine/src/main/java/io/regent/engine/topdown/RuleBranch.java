package io.regent.engine.topdown;

import io.regent.rego.ast.Head;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A rule, or one {@code else} of it; prepared when it is first run. */
final class RuleBranch {
    private final Program program;
    private final Rule rule;
    private final Origin origin;
    private final int chain;
    private volatile @Nullable PreparedRule prepared;

    /**
     * @param chain the number of the rule in its group; its {@code else} branches share it
     */
    RuleBranch(Program program, Rule rule, Origin origin, int chain) {
        this.program = program;
        this.rule = rule;
        this.origin = origin;
        this.chain = chain;
    }

    Rule rule() {
        return rule;
    }

    int chain() {
        return chain;
    }

    PreparedRule prepared() {
        PreparedRule ready = prepared;
        if (ready == null) {
            Head head = rule.head();
            List<Term> params = head.args() == null ? List.of() : head.args();
            ready = PreparedRule.of(program, rule, origin, params, List.of(), head.value());
            prepared = ready;
        }
        return ready;
    }
}
