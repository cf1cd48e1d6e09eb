package io.regent.cli.eval;

import io.regent.cli.PolicyFlags;
import io.regent.cli.args.Arguments;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.QueryImports;
import io.regent.rego.QueryOptions;
import io.regent.rego.Source;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.PackageClause;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The package and the imports that a query is asked in: {@code --package} and {@code --import}. */
public final class QueryScope {
    private final Arguments arguments;
    private final ParseOptions options;
    private final QueryImports imports;

    /** Reads the imports; {@code options} are those of policies. */
    public QueryScope(Arguments arguments, ParseOptions options) {
        this.arguments = arguments;
        this.options = options;
        List<String> paths = arguments.texts("import");
        imports = paths.isEmpty()
                ? QueryImports.NONE
                : Parser.parseImports(new Source("", "import " + String.join("\nimport ", paths)), options);
    }

    /** The query {@code text}, in which the imported keywords are on. */
    public Body parse(String text) {
        return Parser.parseQuery(new Source("", text), options.withFutureKeywords(imports.keywords()));
    }

    public QueryOptions options() {
        boolean strict = arguments.has(PolicyFlags.STRICT) && arguments.isOn(PolicyFlags.STRICT.name());
        return new QueryOptions(packageClause(), imports.clauses(), strict, true, Set.of(), true);
    }

    private @Nullable PackageClause packageClause() {
        String name = arguments.text("package");
        return name.isEmpty() ? null : Parser.parsePackage(new Source("", "package " + name), options);
    }
}
