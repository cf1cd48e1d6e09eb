package io.regent.cli.eval;

import io.regent.cli.output.BoxTable;
import io.regent.cli.output.DiagnosticJson;
import io.regent.cli.output.GoDuration;
import io.regent.engine.profile.ProfileEntry;
import io.regent.value.JsonFields;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Where the time of one evaluation went. */
public record ProfileReport(List<ProfileEntry> entries) implements Report {
    @Override
    public void putInto(JsonFields output) {
        List<JsonFields> all = new ArrayList<>();
        for (ProfileEntry entry : entries) {
            all.add(counts(new JsonFields().put("total_time_ns", entry.nanos()), entry));
        }
        output.put("profile", all);
    }

    /** {@code fields} and what both kinds of profiles say. */
    static JsonFields counts(JsonFields fields, ProfileEntry entry) {
        return fields.put("num_eval", entry.evaluations())
                .put("num_redo", entry.redos())
                .put("num_gen_expr", entry.generated())
                .put("location", DiagnosticJson.location(entry.location()));
    }

    @Override
    public String pretty() {
        BoxTable table = new BoxTable(List.of("Time", "Num Eval", "Num Redo", "Num Gen Expr", "Location"));
        for (ProfileEntry entry : entries) {
            List<String> cells = new ArrayList<>();
            cells.add(GoDuration.text(Duration.ofNanos(entry.nanos())));
            cells.addAll(counts(entry));
            table.row(cells);
        }
        return table.draw();
    }

    /** The last four cells of a row. */
    static List<String> counts(ProfileEntry entry) {
        return List.of(
                Long.toString(entry.evaluations()),
                Long.toString(entry.redos()),
                Integer.toString(entry.generated()),
                place(entry));
    }

    private static String place(ProfileEntry entry) {
        return entry.location().file().isEmpty()
                ? entry.location().text()
                : entry.location().file() + ":" + entry.location().row();
    }
}
