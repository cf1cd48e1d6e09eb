package io.regent.cli.eval;

import io.regent.cli.output.BoxTable;
import io.regent.engine.cover.CoverageReport;
import io.regent.value.JsonFields;
import java.util.List;
import java.util.Locale;

/** What a query reached. */
record CoverageOfQuery(CoverageReport coverage) implements Report {
    @Override
    public void putInto(JsonFields output) {
        output.put("coverage", coverage.toValue());
    }

    @Override
    public String pretty() {
        BoxTable table = new BoxTable(List.of());
        table.row(List.of("Overall Coverage", String.format(Locale.ROOT, "%.2f", coverage.percent())));
        return table.draw();
    }
}
