package io.regent.agent;

import io.regent.agent.Question.Document;
import io.regent.agent.Question.Query;
import io.regent.builtins.Egress;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.Metrics;
import io.regent.engine.PartialOptions;
import io.regent.engine.PartialQuery;
import io.regent.engine.PartialResult;
import io.regent.engine.PreparedQuery;
import io.regent.engine.Snapshot;
import io.regent.rego.ParseOptions;
import io.regent.rego.QueryOptions;
import io.regent.rego.Source;
import io.regent.rego.ast.Body;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The one place where decisions are made, whoever asks: ids, limits, times and counts, and what was prepared before. */
public final class Decisions {
    /** What an ad-hoc query may not call. */
    private static final Set<String> UNSAFE = Set.of("http.send");

    private static final QueryOptions AD_HOC = new QueryOptions(null, List.of(), false, true, UNSAFE, true);

    private final Policies policies;
    private final Obj runtime;
    private final Egress egress = Connections.egress();

    /**
     * Decisions by {@code policies}.
     *
     * @param runtime the document behind {@code opa.runtime()}
     */
    public Decisions(Policies policies, Obj runtime) {
        this.policies = policies;
        this.runtime = runtime;
    }

    /**
     * Answers a question from the snapshot of this moment.
     *
     * @param input the input document; null for undefined
     * @throws io.regent.rego.RegoException with errors of the parser or the compiler when the question makes no sense,
     *     or one {@code eval_…} error
     */
    public Decision decide(Question question, @Nullable Value input, DecisionOptions options) {
        Policies.State now = policies.state();
        PreparedQuery prepared = switch (question) {
            case Document document -> now.documents().query(document, options.metrics());
            case Query query -> now.snapshot().prepare(new Source("", query.text()), AD_HOC, options.metrics());
        };
        return new Decision(
                newId(), question, input, prepared.run(evaluation(input, options)), now.snapshot(), options.metrics());
    }

    /** How queries are read at this moment. */
    public ParseOptions parsing() {
        return policies.state().snapshot().options().parse();
    }

    /**
     * What is left of a query when some documents are unknown, by the snapshot of this moment. It is no decision: nothing is
     * logged.
     *
     * @param input the known part of the input document; null for none
     * @throws io.regent.rego.RegoException with errors of the compiler, or one {@code eval_…} error
     */
    public PartialResult compile(Body query, @Nullable Value input, PartialOptions partial, DecisionOptions options) {
        PartialQuery prepared = options.metrics()
                .time(Metrics.QUERY_COMPILE, () -> policies.state().snapshot().preparePartial(query, AD_HOC, partial));
        return prepared.run(evaluation(input, options));
    }

    /**
     * Makes data filters from the snapshot of this moment.
     *
     * @param input the known part of the input document; null for nothing
     * @throws io.regent.rego.RegoException when the rule cannot be evaluated, or no target can express what is left of it
     * @throws io.regent.engine.filter.InvalidMappingException when the names of tables and columns make no sense
     */
    public FilterDecision filters(FilterQuestion question, @Nullable Value input, DecisionOptions options) {
        Snapshot now = policies.state().snapshot();
        return new DataFilters(now, question, evaluation(input, options), options.metrics()).decision(newId());
    }

    private EvaluationOptions evaluation(@Nullable Value input, DecisionOptions options) {
        return EvaluationOptions.ofInput(input)
                .withStrictBuiltinErrors(options.strictBuiltinErrors())
                .withMetrics(options.metrics())
                .withListener(options.listener())
                .withPrint(options.print())
                .withCancellation(options.cancellation())
                .withRuntime(runtime)
                .withEgress(egress);
    }

    /** A random UUID. It names a decision and protects nothing, so a fast source of randomness will do. */
    private static String newId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & ~(3L << 62) | 2L << 62;
        return new UUID(high, low).toString();
    }
}
