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
 * @param captureValues whether the query is rewritten so that the values of its expressions can be read from variables:
 *     a term becomes {@code term = $v}, a call without its result gets it as one further argument {@code $v} (negated
 *     expressions, {@code =}, {@code :=} and calls without a result are left alone); when the query has several
 *     expressions or iterates, a generated expression {@code $v} is appended for each, so that false ones fail. It
 *     happens once refs are absolute and before calls are taken apart.
 */
public record QueryOptions(
        @Nullable PackageClause packageClause,
        List<Import> imports,
        boolean strict,
        boolean keepPrint,
        Set<String> unsafeBuiltins,
        boolean captureValues) {
    public static final QueryOptions DEFAULT = new QueryOptions(null, List.of(), false, false, Set.of(), true);
}
