package io.regent.cli.eval;

import io.regent.cli.output.BoxTable;
import io.regent.cli.output.GoDuration;
import io.regent.engine.Sample;
import io.regent.engine.profile.ProfileEntry;
import io.regent.value.JsonFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where the time of an evaluation went that was repeated. */
record AggregatedProfileReport(List<Line> lines) implements Report {
    private record Line(ProfileEntry counts, Sample times) {}

    private record Place(String file, int row) {}

    /** Of the sorted profiles of each repetition, in the order of the last. */
    static AggregatedProfileReport of(List<List<ProfileEntry>> runs, int limit) {
        Map<Place, List<Long>> times = new LinkedHashMap<>();
        for (List<ProfileEntry> run : runs) {
            run.forEach(entry ->
                    times.computeIfAbsent(place(entry), _ -> new ArrayList<>()).add(entry.nanos()));
        }
        List<Line> lines = new ArrayList<>();
        for (ProfileEntry entry : runs.get(runs.size() - 1)) {
            List<Long> all = times.getOrDefault(place(entry), List.of());
            lines.add(new Line(entry, Sample.of(all)));
        }
        return new AggregatedProfileReport(limit > 0 && limit < lines.size() ? lines.subList(0, limit) : lines);
    }

    private static Place place(ProfileEntry entry) {
        return new Place(entry.location().file(), entry.location().row());
    }

    @Override
    public void putInto(JsonFields output) {
        List<JsonFields> all = new ArrayList<>();
        for (Line line : lines) {
            JsonFields fields =
                    new JsonFields().put("total_time_ns_stats", line.times().toValue());
            all.add(ProfileReport.counts(fields, line.counts()));
        }
        output.put("aggregated_profile", all);
    }

    @Override
    public String pretty() {
        BoxTable table = new BoxTable(
                List.of("Min", "Max", "Mean", "90%", "99%", "Num Eval", "Num Redo", "Num Gen Expr", "Location"));
        for (Line line : lines) {
            List<String> cells = new ArrayList<>();
            Sample times = line.times();
            double[] nanos = {times.min(), times.max(), times.mean(), times.percentile(0.9), times.percentile(0.99)};
            for (double value : nanos) {
                cells.add(GoDuration.text(Duration.ofNanos((long) value)));
            }
            cells.addAll(ProfileReport.counts(line.counts()));
            table.row(cells);
        }
        return table.draw();
    }
}
