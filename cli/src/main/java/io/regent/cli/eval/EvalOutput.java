package io.regent.cli.eval;

import io.regent.cli.output.DiagnosticJson;
import io.regent.engine.ExpressionValue;
import io.regent.engine.PartialResult;
import io.regent.engine.QueryResult;
import io.regent.engine.ResultRow;
import io.regent.rego.Diagnostic;
import io.regent.value.JsonFields;
import io.regent.value.JsonReader;
import io.regent.value.JsonWriter;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything one run of the command has to show.
 *
 * @param result the answer; null when there is none because of errors or of partial evaluation
 * @param partial what is left of the query in partial evaluation; null without it or when there were errors
 * @param errors what went wrong
 * @param reports metrics, explanation, profile and coverage, in that order
 */
public record EvalOutput(
        @Nullable QueryResult result, @Nullable PartialResult partial, List<Diagnostic> errors, List<Report> reports) {
    public EvalOutput {
        errors = List.copyOf(errors);
        reports = List.copyOf(reports);
    }

    /** The same with other reports. */
    EvalOutput with(List<Report> others) {
        return new EvalOutput(result, partial, errors, others);
    }

    /** Whether there is no answer because of errors. */
    boolean isFailed() {
        return result == null && partial == null;
    }

    boolean isDefined() {
        return result != null && !result.isUndefined()
                || partial != null && !partial.queries().isEmpty();
    }

    /** The format {@code json}. */
    String json() {
        JsonFields all = new JsonFields();
        if (!errors.isEmpty()) {
            all.put("errors", DiagnosticJson.of(errors));
        }
        if (partial != null) {
            all.put("partial", PartialText.json(partial));
        } else if (isDefined()) {
            all.put("result", rows());
        }
        reports.forEach(report -> report.putInto(all));
        return all.pretty("  ");
    }

    /** The format {@code discard}. */
    String discarded() {
        JsonFields all = new JsonFields();
        if (!errors.isEmpty()) {
            all.put("errors", DiagnosticJson.of(errors));
        }
        reports.forEach(report -> report.putInto(all));
        if (isDefined()) {
            all.put("result", "discarded");
        }
        // OPA: this format sorts the members of everything.
        Value sorted = JsonReader.read(all.compact().getBytes(StandardCharsets.UTF_8));
        return JsonWriter.pretty(sorted, "  ");
    }

    /** What is left of the query in partial evaluation. */
    PartialResult leftover() {
        return partial == null ? new PartialResult(List.of(), List.of(), List.of()) : partial;
    }

    List<ResultRow> resultRows() {
        return result == null ? List.of() : result.rows();
    }

    private List<JsonFields> rows() {
        List<JsonFields> rows = new ArrayList<>();
        for (ResultRow row : resultRows()) {
            JsonFields fields = new JsonFields().put("expressions", expressions(row));
            if (!row.bindings().isEmpty()) {
                fields.put("bindings", bindings(row));
            }
            rows.add(fields);
        }
        return rows;
    }

    private static List<JsonFields> expressions(ResultRow row) {
        List<JsonFields> expressions = new ArrayList<>();
        for (ExpressionValue expression : row.expressions()) {
            expressions.add(new JsonFields()
                    .put("value", expression.value())
                    .put("text", expression.text())
                    .put(
                            "location",
                            new JsonFields()
                                    .put("row", expression.location().row())
                                    .put("col", expression.location().column())));
        }
        return expressions;
    }

    /** The variables of a row as one object. */
    static Value bindings(ResultRow row) {
        Obj.Builder all = Obj.builder();
        row.bindings().forEach(all::put);
        return all.build();
    }
}
