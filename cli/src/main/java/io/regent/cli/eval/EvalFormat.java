package io.regent.cli.eval;

import io.regent.cli.Console;
import io.regent.cli.output.DiagnosticText;
import io.regent.engine.ExpressionValue;
import io.regent.engine.ResultRow;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.JsonWriter;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Prints what an evaluation gave, in the format that was asked for. */
public final class EvalFormat {
    private static final String INDENT = "  ";

    private final Console console;
    private final EvalOutput output;

    private EvalFormat(Console console, EvalOutput output) {
        this.console = console;
        this.output = output;
    }

    /** Prints {@code output} in {@code format}, one of the command's choices. */
    public static void print(String format, EvalOutput output, Console console) {
        EvalFormat printer = new EvalFormat(console, output);
        switch (format) {
            case "json" -> console.out().println(output.json());
            case "discard" -> console.out().println(output.discarded());
            case "values" -> printer.textOrErrors(printer::values);
            case "bindings" -> printer.textOrErrors(printer::bindings);
            case "raw" -> printer.textOrErrors(printer::raw);
            case "pretty" -> printer.prettyWithReports();
            case "source" -> printer.textOrErrors(() -> console.out().print(PartialText.source(output.leftover())));
            default -> throw new IllegalArgumentException("no format " + format);
        }
    }

    private void textOrErrors(Runnable text) {
        if (output.errors().isEmpty()) {
            text.run();
        } else {
            console.err().println(DiagnosticText.of(output.errors()));
        }
    }

    private void prettyWithReports() {
        for (Report report : output.reports()) {
            if (report.comesFirst()) {
                console.out().print(report.pretty());
            }
        }
        textOrErrors(this::pretty);
        for (Report report : output.reports()) {
            if (!report.comesFirst()) {
                console.out().print(report.pretty());
            }
        }
    }

    private void values() {
        for (ResultRow row : output.resultRows()) {
            Arr.Builder values = Arr.builder();
            row.expressions().forEach(expression -> values.add(expression.value()));
            console.out().println(JsonWriter.pretty(values.build(), INDENT));
        }
    }

    private void bindings() {
        for (ResultRow row : output.resultRows()) {
            console.out().println(JsonWriter.pretty(EvalOutput.bindings(row), INDENT));
        }
    }

    private void raw() {
        for (ResultRow row : output.resultRows()) {
            List<String> texts = new ArrayList<>();
            for (ExpressionValue expression : row.expressions()) {
                texts.add(
                        expression.value() instanceof Str text ? text.text() : JsonWriter.compact(expression.value()));
            }
            console.out().println(String.join(" ", texts));
        }
    }

    private void pretty() {
        if (output.partial() != null) {
            console.out().print(PartialText.table(output.partial()));
            return;
        }
        List<ResultRow> rows = output.resultRows();
        if (rows.isEmpty()) {
            console.out().println("undefined");
        } else if (rows.size() > 1 || !rows.get(0).bindings().isEmpty()) {
            console.out().print(EvalTable.draw(rows));
        } else if (rows.get(0).expressions().size() == 1) {
            Value value = rows.get(0).expressions().get(0).value();
            console.out().println(JsonWriter.pretty(value, INDENT));
        } else if (rows.get(0).expressions().stream().allMatch(each -> each.value() == Bool.TRUE)) {
            console.out().println("true");
        } else {
            console.out().print(EvalTable.draw(rows));
        }
    }
}
