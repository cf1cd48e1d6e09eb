package io.regent.engine;

import io.regent.engine.topdown.Program;
import io.regent.rego.CheckedPolicy;
import io.regent.rego.CheckedQuery;
import io.regent.rego.QueryOptions;
import io.regent.rego.Source;
import io.regent.rego.ast.Body;
import io.regent.value.Obj;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * All policy and data at one moment. Immutable and safe for any number of threads; a {@link Change} gives the next one.
 */
public final class Snapshot {
    private final SnapshotOptions options;
    private final SortedMap<String, PolicyFile> policies;
    private final CheckedPolicy policy;
    private final Program program;
    private final Obj data;
    private final SortedMap<String, String> revisions;

    Snapshot(
            SnapshotOptions options,
            Map<String, PolicyFile> policies,
            CheckedPolicy policy,
            Program program,
            Obj data,
            Map<String, String> revisions) {
        this.options = options;
        this.policies = Collections.unmodifiableSortedMap(new TreeMap<>(policies));
        this.policy = policy;
        this.program = program;
        this.data = data;
        this.revisions = Collections.unmodifiableSortedMap(new TreeMap<>(revisions));
    }

    /** Neither policy nor data. */
    public static Snapshot empty(SnapshotOptions options) {
        return new Change(options).build();
    }

    public SnapshotOptions options() {
        return options;
    }

    /** The policies by id. */
    public SortedMap<String, PolicyFile> policies() {
        return policies;
    }

    /** All policies together, checked. */
    public CheckedPolicy policy() {
        return policy;
    }

    /** The policies made ready for evaluation. */
    Program program() {
        return program;
    }

    /** The base documents. */
    public Obj data() {
        return data;
    }

    /** The revisions of the active bundles by bundle name. */
    public SortedMap<String, String> revisions() {
        return revisions;
    }

    /** A copy to change; this snapshot stays as it is. */
    public Change change() {
        return new Change(this);
    }

    /** Prepares a query text, e.g. {@code data.authz.allow} or {@code x := 1; x > 0}, without package or imports. */
    public PreparedQuery prepare(String query) {
        return prepare(new Source("", query), QueryOptions.DEFAULT);
    }

    /** Prepares a query text within a package and with imports. */
    public PreparedQuery prepare(Source query, QueryOptions queryOptions) {
        return PreparedQuery.of(this, query, queryOptions);
    }

    /** The same; {@code metrics} records how long it takes. */
    public PreparedQuery prepare(Source query, QueryOptions queryOptions, Metrics metrics) {
        return PreparedQuery.of(this, query, queryOptions, metrics);
    }

    /** Prepares a parsed query. */
    public PreparedQuery prepare(Body query, QueryOptions queryOptions) {
        return PreparedQuery.of(this, query, queryOptions);
    }

    /** The same; {@code metrics} records how long it takes. */
    public PreparedQuery prepare(Body query, QueryOptions queryOptions, Metrics metrics) {
        return PreparedQuery.of(this, query, queryOptions, metrics);
    }

    /** Prepares a checked query, which must have been checked against {@link #policy()}. */
    public PreparedQuery prepare(CheckedQuery query) {
        return PreparedQuery.of(this, query);
    }

    /** Prepares a parsed query for partial evaluation. */
    public PartialQuery preparePartial(Body query, QueryOptions queryOptions, PartialOptions options) {
        return PartialQuery.of(this, query, queryOptions, options);
    }

    /** The query for one document, {@code data} first, e.g. {@code ["data", "authz", "allow"]}; keys are taken literally. */
    public PreparedQuery query(Iterable<String> path) {
        return PreparedQuery.ofPath(this, path);
    }
}
