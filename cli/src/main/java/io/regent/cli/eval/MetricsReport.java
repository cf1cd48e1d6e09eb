package io.regent.cli.eval;

import io.regent.cli.output.BoxTable;
import io.regent.value.JsonFields;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;

/** Times and counts of one evaluation. */
record MetricsReport(Obj metrics) implements Report {
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
            Value value = metrics.get(name);
            table.row(List.of(((Str) name).text(), String.valueOf(value)));
        }
        return table.draw();
    }
}
