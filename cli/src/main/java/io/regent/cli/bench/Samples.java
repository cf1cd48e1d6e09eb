package io.regent.cli.bench;

import io.regent.engine.Sample;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** What each round of a benchmark said of itself, by metric. Of very many rounds a random part is kept. */
final class Samples {
    private static final int KEPT = 10_000;

    private static final class Series {
        final List<Long> kept = new ArrayList<>();
        long seen;

        void add(long value) {
            seen++;
            if (kept.size() < KEPT) {
                kept.add(value);
            } else {
                long place = ThreadLocalRandom.current().nextLong(seen);
                if (place < KEPT) {
                    kept.set((int) place, value);
                }
            }
        }
    }

    private final SortedMap<String, Series> series = new TreeMap<>();

    void clear() {
        series.clear();
    }

    void add(String metric, long value) {
        series.computeIfAbsent(metric, _ -> new Series()).add(value);
    }

    /** Every number among {@code metrics}. */
    void addAll(Obj metrics) {
        for (Value name : metrics.keys()) {
            if (name instanceof Str text && metrics.get(name) instanceof Num number && number.isLong()) {
                add(text.text(), number.longValue());
            }
        }
    }

    /** The figures by name, e.g. {@code histogram_timer_rego_query_eval_ns_99%}. */
    SortedMap<String, Num> figures() {
        SortedMap<String, Num> figures = new TreeMap<>();
        for (Map.Entry<String, Series> entry : series.entrySet()) {
            String name = "histogram_" + entry.getKey() + "_";
            Sample.of(entry.getValue().kept)
                    .toValue()
                    .forEach((figure, value) -> figures.put(name + ((Str) figure).text(), (Num) value));
            figures.put(name + "count", Num.of(entry.getValue().seen));
        }
        return figures;
    }
}
