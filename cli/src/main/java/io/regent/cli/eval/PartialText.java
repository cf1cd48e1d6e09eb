package io.regent.cli.eval;

import io.regent.cli.output.BoxTable;
import io.regent.engine.PartialResult;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Module;
import io.regent.rego.format.Formatter;
import io.regent.value.JsonFields;
import java.util.List;

/** What is left of a query, as it is shown. */
final class PartialText {
    private PartialText() {}

    /** As syntax trees. */
    static JsonFields json(PartialResult partial) {
        return partial.trees("modules");
    }

    /** As text that could stand in files. */
    static String source(PartialResult partial) {
        StringBuilder out = new StringBuilder();
        int number = 1;
        for (Body query : partial.queries()) {
            out.append("# Query ").append(number++).append('\n');
            out.append(Formatter.placeless(query)).append('\n');
        }
        number = 1;
        for (Module module : partial.support()) {
            out.append("# Module ").append(number++).append('\n').append(text(module));
        }
        return out.toString();
    }

    private static String text(Module module) {
        return Formatter.placeless(module, module.version() == RegoVersion.V0 ? RegoVersion.V0 : RegoVersion.V1);
    }

    /** As a table. */
    static String table(PartialResult partial) {
        if (partial.queries().isEmpty() && partial.support().isEmpty()) {
            return "undefined\n";
        }
        BoxTable table = BoxTable.withSeparateRows();
        int number = 1;
        for (Body query : partial.queries()) {
            table.row(List.of("Query " + number++, cell(Formatter.placeless(query))));
        }
        number = 1;
        for (Module module : partial.support()) {
            table.row(List.of("Support " + number++, cell(text(module))));
        }
        return table.draw();
    }

    private static String cell(String text) {
        return text.replace("\t", "  ").strip();
    }
}
