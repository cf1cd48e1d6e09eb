package io.regent.cli.eval;

import io.regent.cli.output.BoxTable;
import io.regent.engine.ExpressionValue;
import io.regent.engine.ResultRow;
import io.regent.value.Bool;
import io.regent.value.JsonWriter;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Answers as a table: a column for each expression in order, then one for each variable by name. */
final class EvalTable {
    private final List<Integer> expressions = new ArrayList<>();
    private final List<String> variables;
    private final BoxTable table;

    private EvalTable(ResultRow first) {
        variables = List.copyOf(first.bindings().keySet());
        List<String> titles = new ArrayList<>();
        for (int i = 0; i < first.expressions().size(); i++) {
            ExpressionValue expression = first.expressions().get(i);
            // OPA: conditions have no column where there are variables; the first row decides.
            if (variables.isEmpty() || !(expression.value() instanceof Bool)) {
                expressions.add(i);
                titles.add(expression.text());
            }
        }
        titles.addAll(variables);
        table = new BoxTable(titles);
    }

    static String draw(List<ResultRow> rows) {
        EvalTable answers = new EvalTable(rows.getFirst());
        rows.forEach(answers::add);
        return answers.table.draw();
    }

    private void add(ResultRow row) {
        List<String> cells = new ArrayList<>();
        for (int i : expressions) {
            cells.add(JsonWriter.compact(row.expressions().get(i).value()));
        }
        for (String name : variables) {
            Value value = row.bindings().get(name);
            cells.add(value == null ? "" : JsonWriter.compact(value));
        }
        table.row(cells);
    }
}
