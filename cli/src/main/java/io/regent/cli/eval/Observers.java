package io.regent.cli.eval;

import io.regent.cli.args.Arguments;
import io.regent.cli.output.CoverageRuns;
import io.regent.engine.EvaluationOptions;
import io.regent.engine.Metrics;
import io.regent.engine.PreparedQuery;
import io.regent.engine.Snapshot;
import io.regent.engine.cover.Coverage;
import io.regent.engine.profile.Profile;
import io.regent.engine.profile.ProfileEntry;
import io.regent.engine.trace.Explanation;
import io.regent.engine.trace.TraceBuffer;
import io.regent.engine.trace.TraceListener;
import io.regent.rego.ast.Module;
import io.regent.value.Obj;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who watches one run: metrics always, trace, profile and coverage as the flags say. */
final class Observers {
    private final Arguments arguments;
    private final Metrics metrics;
    private final @Nullable Explanation explanation;
    private final @Nullable TraceBuffer trace;
    private final @Nullable Profile profile;
    private final @Nullable Coverage coverage;
    private final Map<String, Coverage> supplements = new TreeMap<>();

    Observers(Arguments arguments) {
        this.arguments = arguments;
        metrics = new Metrics(arguments.isOn("instrument"));
        String mode = arguments.text("explain");
        explanation = mode.equals("off") ? null : Explanation.named(mode);
        trace = explanation == null ? null : new TraceBuffer();
        profile = arguments.isOn("profile") ? new Profile() : null;
        coverage = arguments.isOn("coverage") ? new Coverage() : null;
    }

    Metrics metrics() {
        return metrics;
    }

    /** The circumstances with everybody who watches. */
    EvaluationOptions observe(EvaluationOptions plain) {
        List<TraceListener> listeners = new ArrayList<>();
        for (TraceListener listener : new @Nullable TraceListener[] {profile, trace, coverage}) {
            if (listener != null) {
                listeners.add(listener);
            }
        }
        EvaluationOptions measured = plain.withMetrics(metrics);
        return listeners.isEmpty()
                ? measured
                : measured.withListener(event -> listeners.forEach(listener -> listener.event(event)));
    }

    /** Runs the query again as {@code --coverage-runs} says. */
    void supplement(PreparedQuery query, EvaluationOptions plain) {
        if (coverage != null) {
            for (String kind : arguments.texts("coverage-runs")) {
                Coverage other = new Coverage();
                query.run(CoverageRuns.options(kind, plain).withPrint(null).withListener(other));
                supplements.put(kind, other);
            }
        }
    }

    /** What was seen, in the order of the JSON output; coverage only when there is a snapshot. */
    List<Report> reports(@Nullable Snapshot snapshot) {
        List<Report> reports = new ArrayList<>();
        if (profile != null || arguments.isOn("metrics") || arguments.isOn("instrument")) {
            reports.add(new MetricsReport(metrics.toValue()));
        }
        addExplanation(reports);
        if (profile != null && snapshot != null) {
            int limit = arguments.whole("profile-limit");
            List<ProfileEntry> entries = sortedProfile(profile);
            reports.add(new ProfileReport(limit > 0 && limit < entries.size() ? entries.subList(0, limit) : entries));
        }
        if (coverage != null && snapshot != null) {
            List<Module> modules = new ArrayList<>();
            snapshot.policies().values().forEach(policy -> modules.add(policy.module()));
            reports.add(new CoverageOfQuery(coverage.report(modules, supplements)));
        }
        return reports;
    }

    private void addExplanation(List<Report> reports) {
        if (explanation != null && trace != null) {
            reports.add(new ExplanationReport(explanation.of(trace.events()), arguments.isOn("var-values")));
        }
    }

    private List<ProfileEntry> sortedProfile(Profile seen) {
        return ProfileOrder.sorted(seen.entries(), arguments.texts("profile-sort"));
    }

    /** Adds the measurements of this run to those of others. */
    void collect(List<Obj> allMetrics, List<List<ProfileEntry>> allProfiles) {
        allMetrics.add(metrics.toValue());
        if (profile != null) {
            allProfiles.add(sortedProfile(profile));
        }
    }

    /** The reports of several runs; explanation and coverage are those of this one, the last. */
    List<Report> aggregated(List<Obj> allMetrics, List<List<ProfileEntry>> allProfiles) {
        List<Report> reports = new ArrayList<>();
        if (profile != null || arguments.isOn("metrics") || arguments.isOn("instrument")) {
            reports.add(AggregatedMetricsReport.of(allMetrics));
        }
        addExplanation(reports);
        if (!allProfiles.isEmpty()) {
            reports.add(AggregatedProfileReport.of(allProfiles, arguments.whole("profile-limit")));
        }
        return reports;
    }
}
