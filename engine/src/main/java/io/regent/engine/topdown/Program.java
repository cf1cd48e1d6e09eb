package io.regent.engine.topdown;

import io.regent.engine.Metrics;
import io.regent.rego.Capabilities;
import io.regent.rego.CheckedPolicy;
import io.regent.rego.CheckedQuery;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A checked policy made ready for evaluation; rules are prepared when they are first run. Safe for all threads. */
public final class Program {
    private static final String INDEX_RULES = "compile_stage_rebuild_indices";
    private static final String INDEX_COMPREHENSIONS = "compile_stage_rebuild_comprehension_indices";
    private static final String COMPREHENSION_INDEXES = "compile_stage_comprehension_index_build";

    private final CheckedPolicy policy;
    private final RuleNode root;
    private final int groups;
    private final AtomicInteger comprehensionIndexes = new AtomicInteger();

    private Program(CheckedPolicy policy) {
        this.policy = policy;
        ProgramBuilder builder = new ProgramBuilder(this);
        this.root = builder.tree(policy.rules());
        this.groups = builder.groupCount();
    }

    public static Program of(CheckedPolicy policy) {
        return new Program(policy);
    }

    public CheckedPolicy policy() {
        return policy;
    }

    /** A query made ready against this policy. */
    public QueryPlan query(CheckedQuery query) {
        return QueryPlan.of(this, query);
    }

    /** Prepares and indexes now what is otherwise done at the first use, and records how long that takes. */
    public void makeReady(Metrics metrics) {
        metrics.time(INDEX_RULES, () -> {
            root.groups().forEach(group -> group.index().makeReady());
            return root;
        });
        metrics.time(INDEX_COMPREHENSIONS, () -> {
            root.groups().forEach(RuleGroup::prepare);
            return root;
        });
        metrics.counter(COMPREHENSION_INDEXES).add(comprehensionIndexes.get());
    }

    /** The tree of rules, below {@code data}. */
    RuleNode root() {
        return root;
    }

    int groupCount() {
        return groups;
    }

    Capabilities capabilities() {
        return policy.options().capabilities();
    }

    /** The names the user gave to variables that were renamed. */
    Map<String, String> sourceNames() {
        return policy.sourceNames();
    }

    /** Whether rules define what a ref into {@code data} reads, or something below it. */
    boolean isVirtual(Ref ref) {
        RuleNode node = root;
        for (Term key : ref.path()) {
            if (node.group() != null || !(key instanceof Constant constant)) {
                return true;
            }
            node = node.child(constant.value());
            if (node == null) {
                return false;
            }
        }
        return true;
    }

    /** Counts a comprehension that got an index. */
    void countComprehensionIndex() {
        comprehensionIndexes.incrementAndGet();
    }
}
