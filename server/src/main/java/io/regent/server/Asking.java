package io.regent.server;

import io.regent.agent.Agent;
import io.regent.agent.Decision;
import io.regent.agent.DecisionOptions;
import io.regent.agent.FilterDecision;
import io.regent.agent.FilterQuestion;
import io.regent.agent.Question;
import io.regent.agent.Question.Document;
import io.regent.engine.Metrics;
import io.regent.engine.PartialOptions;
import io.regent.engine.PartialResult;
import io.regent.rego.ast.Body;
import io.regent.value.JsonFields;
import io.regent.value.Value;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One request that asks for a decision: what its parameters say, and what it takes besides the decision.
 *
 * <p>Time is counted from its making.
 */
public final class Asking {
    private final Agent agent;
    private final Request request;
    private final @Nullable Tracing tracing;
    private final Metrics metrics;

    public Asking(Agent agent, Request request) {
        this.agent = agent;
        this.request = request;
        this.tracing = Tracing.of(request);
        this.metrics = new Metrics(request.parameters().isOn("instrument"));
        metrics.timer(Metrics.SERVER_HANDLER).start();
    }

    /** The input document, read as {@code reading} does. */
    public @Nullable Value input(Supplier<@Nullable Value> reading) {
        return metrics.time(Metrics.INPUT_PARSE, reading);
    }

    /** What the body of the request asks for, read as {@code reading} does. */
    public <T> T question(Supplier<T> reading) {
        return metrics.time(Metrics.QUERY_PARSE, reading);
    }

    /** The document whose path the request names. */
    public Document document() {
        List<String> path = request.segments();
        path.forEach(Asking::check);
        return new Document(path);
    }

    /** Decides {@code question} as the parameters of the request say. */
    public Decision decide(Question question, @Nullable Value input) {
        return timed(isStrict(), options -> agent.decisions().decide(question, input, options));
    }

    /** Makes data filters as the parameters of the request say. */
    public FilterDecision filters(FilterQuestion question, @Nullable Value input) {
        return timed(isStrict(), options -> agent.decisions().filters(question, input, options));
    }

    /** Evaluates a query as far as what is known goes. */
    // OPA: the parameter for strict errors does not count.
    public PartialResult compile(Body query, @Nullable Value input, PartialOptions partial) {
        return timed(false, options -> agent.decisions().compile(query, input, partial, options));
    }

    private boolean isStrict() {
        return request.parameters().isOn("strict-builtin-errors");
    }

    private <T> T timed(boolean strict, Function<DecisionOptions, T> work) {
        DecisionOptions options = new DecisionOptions(
                strict, metrics, tracing == null ? null : tracing.listener(), agent.prints(), request.cancellation());
        try {
            return work.apply(options);
        } finally {
            metrics.timer(Metrics.SERVER_HANDLER).stop();
        }
    }

    /** Whether the steps of the evaluation are asked for. */
    public boolean isTraced() {
        return tracing != null;
    }

    /** Puts the steps of the decision, if they were asked for. */
    public void explain(JsonFields fields) {
        if (tracing != null) {
            tracing.put(fields, request.isPretty());
        }
    }

    /** Puts times and counts, if they were asked for. */
    public void putMetrics(JsonFields fields) {
        if (request.parameters().isOn("metrics") || metrics.isInstrumented()) {
            fields.put("metrics", metrics.toValue());
        }
    }

    // OPA: such paths fail as if they were Rego text.
    private static void check(String key) {
        if (key.indexOf('"') >= 0) {
            throw Errors.internal("invalid_parameter: invalid path: invalid ref term '" + key + "'");
        }
        boolean unreadable =
                key.chars().anyMatch(c -> c == 0x7F || c == 0xFFFD || c < ' ' && "\b\t\n\f\r".indexOf(c) < 0);
        if (unreadable) {
            throw Errors.internal("invalid_parameter: invalid path: failed to parse query");
        }
    }
}
