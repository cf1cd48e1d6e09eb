package io.regent.cli.bench;

import io.regent.cli.output.BoxTable;
import io.regent.value.JsonFields;
import io.regent.value.Null;
import io.regent.value.Num;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/**
 * What a benchmark found, in the layouts that can be asked for. The JVM counts the bytes that are allocated but not the
 * allocations, so the reference's {@code allocs/op} and {@code MemAllocs} are left out.
 *
 * @param figures what the rounds said of themselves; empty when nobody asks for it
 */
record BenchResult(Rounds rounds, SortedMap<String, Num> figures, boolean memory) {
    private static final String NAME = "BenchmarkOPAEval";

    String text(String format) {
        return switch (format) {
            case "json" -> json() + "\n";
            case "gobench" -> line() + "\n";
            default -> table();
        };
    }

    private String json() {
        JsonFields fields = new JsonFields()
                .put("N", rounds.count())
                .put("T", rounds.nanos())
                .put("Bytes", 0)
                .put("MemBytes", rounds.bytes());
        if (figures.isEmpty()) {
            return fields.put("Extra", Null.NULL).pretty("  ");
        }
        JsonFields extra = new JsonFields();
        figures.forEach(extra::put);
        return fields.put("Extra", extra).pretty("  ");
    }

    private String line() {
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT, "%s\t%8d\t%s ns/op", NAME, rounds.count(), Measurement.figure(rounds.nanosEach())));
        figures.forEach((name, value) -> line.append('\t')
                .append(Measurement.figure(value.doubleValue()))
                .append(' ')
                .append(name));
        if (memory) {
            line.append(String.format(Locale.ROOT, "\t%8d B/op", rounds.bytesEach()));
        }
        return line.toString();
    }

    private String table() {
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("samples", Long.toString(rounds.count()));
        rows.put("ns/op", whole(rounds.nanosEach()));
        if (memory) {
            rows.put("B/op", Long.toString(rounds.bytesEach()));
        }
        figures.forEach((name, value) -> rows.put(name, whole(value.doubleValue())));
        int width = rows.values().stream().mapToInt(String::length).max().orElse(0);
        BoxTable table = new BoxTable(List.of());
        rows.forEach((name, value) ->
                table.row(new ArrayList<>(List.of(name, " ".repeat(width - value.length()) + value))));
        return table.draw();
    }

    private static String whole(double value) {
        return Long.toString((long) value);
    }
}
