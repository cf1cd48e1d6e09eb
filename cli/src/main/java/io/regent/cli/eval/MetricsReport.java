package io.regent.cli.eval;

import io.regent.cli.output.BoxTable;
import io.regent.value.JsonFields;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Times and counts of one evaluation. */
public record MetricsReport(Obj metrics) implements Report {
    @Override
    public void putInto(JsonFields output) {
        if (!metrics.isEmpty()) {
            output.put("metrics", metrics);
        }
    }

    @Override
    public String pretty() {
        BoxTable table = new BoxTable(List.of("Metric", "Value"));
        for (Value name : metrics.keys()) {
            addRows(table, ((Str) name).text(), metrics.get(name));
        }
        return table.draw();
    }

    /** One row for a number, a row for each figure of a histogram. */
    private static void addRows(BoxTable table, String name, @Nullable Value value) {
        if (value instanceof Obj figures) {
            for (Value figure : figures.keys()) {
                addRows(table, name + "_" + ((Str) figure).text(), figures.get(figure));
            }
        } else {
            table.row(List.of(name, String.valueOf(value)));
        }
    }
}
