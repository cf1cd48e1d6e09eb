package io.regent.cli.repl;

import io.regent.agent.Connections;
import io.regent.cli.Console;
import io.regent.cli.RuntimeDocument;
import io.regent.cli.eval.EvalFormat;
import io.regent.cli.eval.EvalOutput;
import io.regent.cli.eval.ExplanationReport;
import io.regent.cli.eval.MetricsReport;
import io.regent.cli.eval.ProfileReport;
import io.regent.cli.eval.Report;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.Metrics;
import io.regent.engine.PreparedQuery;
import io.regent.engine.Snapshot;
import io.regent.engine.profile.Profile;
import io.regent.engine.trace.Explanation;
import io.regent.engine.trace.TraceBuffer;
import io.regent.rego.Diagnostic;
import io.regent.rego.QueryOptions;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Body;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates queries in the active package and prints the answers as the settings say. */
final class Queries {
    private static final String INPUT = "data.repl.input";

    private final Workspace workspace;
    private final Settings settings;
    private final Console console;
    private final EvaluationOptions plain;

    Queries(Workspace workspace, Settings settings, Console console) {
        this.workspace = workspace;
        this.settings = settings;
        this.console = console;
        plain = EvaluationOptions.DEFAULT
                .withRuntime(RuntimeDocument.of(console, Obj.EMPTY))
                .withEgress(Connections.egress())
                .withPrint((where, line) -> console.out().println(line));
    }

    /** @param parseNanos how long it took to read the query */
    void answer(Body body, long parseNanos) {
        Metrics metrics = new Metrics(settings.instrument);
        metrics.timer(Metrics.QUERY_PARSE).add(parseNanos);
        Snapshot snapshot = settings.metrics ? workspace.snapshot(metrics) : workspace.snapshot();
        Value input = snapshot.prepare(INPUT).run(plain).value().orElse(null);
        snapshot.policy().query(body, options(false));
        PreparedQuery query = snapshot.prepare(body, options(true), metrics);
        EvalOutput output = run(query, plain.withInput(input), metrics);
        EvalFormat.print(settings.json ? "json" : "pretty", output, console);
    }

    /** @param capture whether values are read off; errors are those of the query without */
    private QueryOptions options(boolean capture) {
        SessionModule active = workspace.active();
        return new QueryOptions(active.packageClause(), active.imports(), false, true, Set.of(), capture);
    }

    private EvalOutput run(PreparedQuery query, EvaluationOptions unobserved, Metrics metrics) {
        TraceBuffer trace = settings.explanation == Explanation.OFF ? null : new TraceBuffer();
        Profile profile = settings.profile ? new Profile() : null;
        EvaluationOptions options =
                unobserved.withMetrics(metrics).withStrictBuiltinErrors(settings.strictBuiltinErrors);
        if (trace != null || profile != null) {
            options = options.withListener(event -> {
                if (trace != null) {
                    trace.event(event);
                }
                if (profile != null) {
                    profile.event(event);
                }
            });
        }
        try {
            return new EvalOutput(query.run(options), null, List.of(), reports(metrics, trace, profile));
        } catch (RegoException wrong) {
            return new EvalOutput(null, null, shown(wrong.diagnostics()), reports(metrics, trace, profile));
        }
    }

    private List<Report> reports(Metrics metrics, @Nullable TraceBuffer trace, @Nullable Profile profile) {
        List<Report> reports = new ArrayList<>();
        if (settings.metrics) {
            reports.add(new MetricsReport(metrics.toValue()));
        }
        if (trace != null) {
            reports.add(new ExplanationReport(settings.explanation.of(trace.events()), false));
        }
        if (profile != null) {
            reports.add(new ProfileReport(profile.entries()));
        }
        return reports;
    }

    /** The errors without the calls that led to them, unless those are wanted. */
    private List<Diagnostic> shown(List<Diagnostic> errors) {
        if (settings.traceback) {
            return errors;
        }
        List<Diagnostic> plain = new ArrayList<>();
        for (Diagnostic error : errors) {
            plain.add(new Diagnostic(
                    error.code(), error.message(), error.location(), error.details(), error.lines(), List.of()));
        }
        return plain;
    }
}
