package io.regent.rego;

import io.regent.rego.ast.Import;
import java.util.List;
import java.util.Set;

/**
 * The imports that a query is asked in.
 *
 * @param clauses the imports
 * @param keywords the future keywords that are on below them
 */
public record QueryImports(List<Import> clauses, Set<String> keywords) {
    public static final QueryImports NONE = new QueryImports(List.of(), Set.of());

    public QueryImports {
        clauses = List.copyOf(clauses);
        keywords = Set.copyOf(keywords);
    }
}
