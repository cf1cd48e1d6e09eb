package io.regent.engine;

import io.regent.engine.topdown.QueryPlan;
import io.regent.rego.CheckedQuery;
import io.regent.rego.LargeStack;
import io.regent.rego.Location;
import io.regent.rego.Parser;
import io.regent.rego.QueryOptions;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.JavaValues;
import io.regent.value.JsonReader;
import io.regent.value.JsonWriter;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A checked query against one snapshot, ready to be evaluated any number of times by any number of threads. */
public final class PreparedQuery {
    // OPA: the stage that indexes comprehensions; here all of a query is made ready in it.
    private static final String INDEX_COMPREHENSIONS = "query_compile_stage_build_comprehension_index";

    private final Snapshot snapshot;
    private final CheckedQuery query;
    private final QueryPlan plan;
    private final boolean deep;

    private PreparedQuery(Snapshot snapshot, CheckedQuery query) {
        this.snapshot = snapshot;
        this.query = query;
        this.deep = query.isDeep() || snapshot.policy().isDeep();
        this.plan = LargeStack.run(deep, () -> snapshot.program().query(query));
    }

    static PreparedQuery of(Snapshot snapshot, Source text, QueryOptions options) {
        return of(snapshot, Parser.parseQuery(text, snapshot.options().parse()), options);
    }

    static PreparedQuery of(Snapshot snapshot, Body query, QueryOptions options) {
        return of(snapshot, snapshot.policy().query(query, options));
    }

    static PreparedQuery of(Snapshot snapshot, Source text, QueryOptions options, Metrics metrics) {
        return metrics.time(
                Metrics.QUERY_COMPILE,
                () -> instrumented(
                        snapshot, Parser.parseQuery(text, snapshot.options().parse()), options, metrics));
    }

    static PreparedQuery of(Snapshot snapshot, Body query, QueryOptions options, Metrics metrics) {
        return metrics.time(Metrics.QUERY_COMPILE, () -> instrumented(snapshot, query, options, metrics));
    }

    private static PreparedQuery instrumented(Snapshot snapshot, Body query, QueryOptions options, Metrics metrics) {
        if (!metrics.isInstrumented()) {
            return of(snapshot, query, options);
        }
        CheckedQuery checked = snapshot.policy()
                .query(query, options, (timer, nanos) -> metrics.timer(timer).add(nanos));
        return metrics.time(INDEX_COMPREHENSIONS, () -> of(snapshot, checked));
    }

    static PreparedQuery of(Snapshot snapshot, CheckedQuery query) {
        return new PreparedQuery(snapshot, query);
    }

    static PreparedQuery ofPath(Snapshot snapshot, Iterable<String> path) {
        List<Term> parts = new ArrayList<>();
        for (String key : path) {
            parts.add(parts.isEmpty() ? new Var(key, Location.NONE) : new Constant(Str.of(key), Location.NONE));
        }
        Expr expr = new Expr(new TermStatement(new Ref(parts, Location.NONE), Location.NONE), Location.NONE);
        return of(snapshot, new Body(List.of(expr), Location.NONE), QueryOptions.DEFAULT);
    }

    /** What is asked and whom. */
    public Snapshot snapshot() {
        return snapshot;
    }

    public CheckedQuery query() {
        return query;
    }

    /** The answer without an input document; empty when undefined. */
    public Optional<Value> evaluate() {
        return run(EvaluationOptions.DEFAULT).value();
    }

    /** The answer for an input document; empty when undefined. */
    public Optional<Value> evaluate(Value input) {
        return run(EvaluationOptions.ofInput(input)).value();
    }

    /** The answer for an input document in JSON; empty when undefined. */
    public Optional<Value> evaluate(byte[] jsonInput) {
        return evaluate(JsonReader.read(jsonInput));
    }

    /** The answer for a plain map, list, record or bean as {@link JavaValues#from} reads it; empty when undefined. */
    public Optional<Value> evaluate(Object input) {
        return evaluate(JavaValues.from(input));
    }

    /** The answer as a Java object, e.g. a record with the members of the document; empty when undefined or null. */
    public <T> Optional<T> evaluate(Object input, Class<T> type) {
        return evaluate(input).flatMap(value -> Optional.ofNullable(JavaValues.to(value, type)));
    }

    /** JSON in, JSON out: the answer for an input document; empty when undefined. */
    public Optional<byte[]> evaluateJson(byte[] jsonInput) {
        return evaluate(jsonInput).map(JsonWriter::bytes);
    }

    /**
     * Everything the query answers.
     *
     * @throws RegoException with one {@code eval_…} diagnostic that carries the place and the calls that led there
     */
    public QueryResult run(EvaluationOptions options) {
        Metrics metrics = options.metrics();
        return LargeStack.run(
                deep,
                () -> metrics == null
                        ? plan.run(snapshot.data(), options)
                        : metrics.time(Metrics.QUERY_EVAL, () -> plan.run(snapshot.data(), options)));
    }
}
