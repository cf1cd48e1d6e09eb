package io.regent.cli.eval;

import io.regent.agent.Connections;
import io.regent.cli.CapabilitiesFlag;
import io.regent.cli.Console;
import io.regent.cli.PolicyFlags;
import io.regent.cli.RuntimeDocument;
import io.regent.cli.args.Arguments;
import io.regent.engine.Change;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.Limits;
import io.regent.engine.Metrics;
import io.regent.engine.PartialOptions;
import io.regent.engine.PartialQuery;
import io.regent.engine.PartialResult;
import io.regent.engine.PreparedQuery;
import io.regent.engine.QueryResult;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.profile.ProfileEntry;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Body;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates the query, as often as {@code --count} says, each time from the files on. */
final class EvalRun {
    private final Arguments arguments;
    private final String query;
    private final @Nullable Value input;
    private final Console console;
    private final SnapshotOptions options;

    EvalRun(Arguments arguments, String query, @Nullable Value input, Console console) {
        this.arguments = arguments;
        this.query = query;
        this.input = input;
        this.console = console;
        this.options = PolicyFlags.options(arguments, CapabilitiesFlag.of(arguments));
    }

    /** The answer of the first run that fails, else of the last, with the reports of all. */
    EvalOutput repeated() {
        int count = arguments.whole("count");
        Observers observers = new Observers(arguments);
        EvalOutput output = once(observers);
        if (count == 1) {
            return output;
        }
        List<Obj> metrics = new ArrayList<>();
        List<List<ProfileEntry>> profiles = new ArrayList<>();
        observers.collect(metrics, profiles);
        while (!output.isFailed() && metrics.size() < count) {
            observers = new Observers(arguments);
            output = once(observers);
            observers.collect(metrics, profiles);
        }
        return output.with(observers.aggregated(metrics, profiles));
    }

    private EvalOutput once(Observers observers) {
        try {
            Snapshot snapshot = snapshot(observers.metrics());
            if (arguments.isOn("partial")) {
                return partially(snapshot, observers);
            }
            PreparedQuery prepared = prepare(snapshot, observers.metrics());
            EvaluationOptions evaluation = evaluation(snapshot);
            QueryResult result = prepared.run(observers.observe(evaluation));
            observers.supplement(prepared, evaluation);
            List<Diagnostic> errors = arguments.isOn("show-builtin-errors") ? result.builtinErrors() : List.of();
            return new EvalOutput(result, null, errors, observers.reports(snapshot));
        } catch (RegoException wrong) {
            return new EvalOutput(null, null, wrong.diagnostics(), observers.reports(null));
        }
    }

    private Snapshot snapshot(Metrics metrics) {
        Change change = Snapshot.empty(options).change();
        List<String> ignored = arguments.texts("ignore");
        List<String> files = arguments.texts("data");
        PolicyFlags.addBundles(change, arguments.texts("bundle"), ignored);
        if (!files.isEmpty()) {
            PolicyFlags.addFiles(change, files, ignored, metrics);
        }
        return change.build(metrics);
    }

    private EvalOutput partially(Snapshot snapshot, Observers observers) {
        QueryScope scope = new QueryScope(arguments, options.parse());
        Body body = parse(scope, observers.metrics());
        PartialOptions partial = PartialFlags.options(arguments, options.parse());
        PartialQuery prepared = observers
                .metrics()
                .time(Metrics.QUERY_COMPILE, () -> snapshot.preparePartial(body, scope.options(), partial));
        PartialResult result = prepared.run(observers.observe(evaluation(snapshot)));
        List<Diagnostic> errors = arguments.isOn("show-builtin-errors") ? result.builtinErrors() : List.of();
        return new EvalOutput(null, result, errors, observers.reports(snapshot));
    }

    private Body parse(QueryScope scope, Metrics metrics) {
        Body body = metrics.time(Metrics.QUERY_PARSE, () -> scope.parse(query));
        if (body.exprs().isEmpty()) {
            throw new RegoException(new Diagnostic("", "cannot evaluate empty query", null));
        }
        return body;
    }

    private PreparedQuery prepare(Snapshot snapshot, Metrics metrics) {
        QueryScope scope = new QueryScope(arguments, options.parse());
        return snapshot.prepare(parse(scope, metrics), scope.options(), metrics);
    }

    private EvaluationOptions evaluation(Snapshot snapshot) {
        EvaluationOptions plain = EvaluationOptions.ofInput(input)
                .withStrictBuiltinErrors(arguments.isOn("strict-builtin-errors"))
                .withEarlyExit(!arguments.isOn("disable-early-exit"))
                .withIndexing(!arguments.isOn("disable-indexing"))
                .withPrint((where, line) -> console.err().println(line));
        Duration timeout = arguments.duration("timeout");
        if (!timeout.isZero()) {
            plain = plain.withLimits(Limits.NONE.withTime(timeout));
        }
        // What few policies need is only made where something could ask for it.
        boolean asked = query.contains("opa.runtime") || !snapshot.policies().isEmpty();
        boolean connects = asked || query.contains("net.") || query.contains("http.send");
        EvaluationOptions connected = connects ? plain.withEgress(Connections.egress()) : plain;
        return asked ? connected.withRuntime(RuntimeDocument.of(console)) : connected;
    }
}
