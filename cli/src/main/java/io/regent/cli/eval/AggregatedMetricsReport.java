package io.regent.cli.eval;

import io.regent.cli.output.BoxTable;
import io.regent.cli.output.GoFloat;
import io.regent.engine.Sample;
import io.regent.value.JsonFields;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Times and counts of an evaluation that was repeated. */
record AggregatedMetricsReport(SortedMap<String, Sample> metrics) implements Report {
    /** Of the metrics of each repetition. */
    static AggregatedMetricsReport of(List<Obj> runs) {
        SortedMap<String, List<Long>> values = new TreeMap<>();
        for (Obj run : runs) {
            for (Value name : run.keys()) {
                if (isTime(name) && run.get(name) instanceof Num number) {
                    values.computeIfAbsent(((Str) name).text(), _ -> new ArrayList<>())
                            .add(number.longValue());
                }
            }
        }
        SortedMap<String, Sample> samples = new TreeMap<>();
        values.forEach((name, all) -> samples.put(name, Sample.of(all)));
        return new AggregatedMetricsReport(samples);
    }

    // OPA: what is counted is not shown.
    private static boolean isTime(Value name) {
        return name instanceof Str text && text.text().startsWith("timer_");
    }

    @Override
    public void putInto(JsonFields output) {
        Obj.Builder all = Obj.builder();
        metrics.forEach((name, sample) -> all.put(name, sample.toValue()));
        output.put("aggregated_metrics", all.build());
    }

    @Override
    public String pretty() {
        BoxTable table = new BoxTable(List.of("Metric", "Min", "Max", "Mean", "90%", "99%"));
        metrics.forEach((name, sample) -> table.row(List.of(
                name,
                Long.toString(sample.min()),
                Long.toString(sample.max()),
                GoFloat.text(sample.mean()),
                GoFloat.text(sample.percentile(0.9)),
                GoFloat.text(sample.percentile(0.99)))));
        return table.draw();
    }
}
