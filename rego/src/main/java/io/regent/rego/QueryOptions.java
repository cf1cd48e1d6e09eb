package io.regent.rego;

import io.regent.rego.ast.Import;
import io.regent.rego.ast.PackageClause;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of a query.
 *
 * @param packageClause what bare names are resolved in; null for none
 * @param unsafeBuiltins names that this query may not call
 */
public record QueryOptions(
        @Nullable PackageClause packageClause,
        List<Import> imports,
        boolean strict,
        boolean keepPrint,
        Set<String> unsafeBuiltins) {
    public static final QueryOptions DEFAULT = new QueryOptions(null, List.of(), false, false, Set.of());
}
