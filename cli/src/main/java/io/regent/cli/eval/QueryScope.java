package io.regent.cli.eval;

import io.regent.cli.args.Arguments;
import io.regent.engine.Snapshot;
import io.regent.rego.Parser;
import io.regent.rego.QueryOptions;
import io.regent.rego.Source;
import io.regent.rego.ast.Module;
import java.util.Set;

/** The package and the imports that a query is asked in. */
final class QueryScope {
    private QueryScope() {}

    /** What {@code --package} and {@code --import} say, read as the head of a module. */
    static QueryOptions of(Arguments arguments, Snapshot snapshot) {
        boolean strict = arguments.isOn("strict");
        String name = arguments.text("package");
        if (name.isEmpty() && arguments.texts("import").isEmpty()) {
            return new QueryOptions(null, java.util.List.of(), strict, true, Set.of(), true);
        }
        StringBuilder head = new StringBuilder("package ")
                .append(name.isEmpty() ? "regent" : name)
                .append('\n');
        arguments
                .texts("import")
                .forEach(path -> head.append("import ").append(path).append('\n'));
        Module module = Parser.parseModule(
                new Source("", head.toString()), snapshot.options().parse());
        return new QueryOptions(
                name.isEmpty() ? null : module.packageClause(), module.imports(), strict, true, Set.of(), true);
    }
}
