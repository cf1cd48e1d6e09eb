package io.regent.engine;

import io.regent.engine.partial.PartialEvaluation;
import io.regent.engine.partial.Task;
import io.regent.engine.topdown.Calls;
import io.regent.rego.CheckedQuery;
import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.QueryOptions;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Body;
import java.util.List;

/**
 * A checked query against one snapshot, ready to be evaluated as far as what is known goes, any number of times by any number
 * of threads.
 *
 * <p>It promises the reference's result to the letter: the same queries in the same order, the same support modules, the
 * same names of variables.
 */
public final class PartialQuery {
    private final Snapshot snapshot;
    private final CheckedQuery query;
    private final PartialOptions options;

    private PartialQuery(Snapshot snapshot, CheckedQuery query, PartialOptions options) {
        this.snapshot = snapshot;
        this.query = query;
        this.options = options;
    }

    static PartialQuery of(Snapshot snapshot, Body query, QueryOptions queryOptions, PartialOptions options) {
        return new PartialQuery(snapshot, snapshot.policy().query(query, queryOptions.forPartial()), options);
    }

    /**
     * What is left of the query; {@code evaluation} has the known part of the input.
     *
     * @throws RegoException with one {@code eval_…} diagnostic
     */
    public PartialResult run(EvaluationOptions evaluation) {
        Metrics metrics = evaluation.metrics();
        return metrics == null
                ? evaluated(evaluation)
                : metrics.time(Metrics.PARTIAL_EVAL, () -> evaluated(evaluation));
    }

    private PartialResult evaluated(EvaluationOptions evaluation) {
        Calls calls = new Calls(snapshot.program(), evaluation);
        PartialEvaluation partial = new PartialEvaluation(task(evaluation), query.body(), calls);
        try {
            List<Body> queries = partial.queries();
            return new PartialResult(
                    queries, partial.support(snapshot.options().parse().version()), List.copyOf(calls.builtinErrors()));
        } catch (StackOverflowError tooDeep) {
            throw failure(Codes.EVAL_INTERNAL, "query is nested too deeply");
        } catch (OutOfMemoryError tooLarge) {
            throw failure(Codes.EVAL_CANCEL, "query needs more memory than there is");
        }
    }

    private Task task(EvaluationOptions evaluation) {
        return new Task(
                snapshot.policy(),
                snapshot.data(),
                evaluation.input(),
                options.unknowns(),
                options.disableInlining(),
                options.shallowInlining(),
                options.nondeterministicBuiltins(),
                evaluation.indexing(),
                // OPA: only when someone follows the evaluation.
                evaluation.listener() != null,
                options.namespace(),
                options.inPlace());
    }

    private RegoException failure(String code, String message) {
        return new RegoException(new Diagnostic(code, message, query.body().location()));
    }
}
