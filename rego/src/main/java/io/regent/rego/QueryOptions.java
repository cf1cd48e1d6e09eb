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
 * @param partial whether it is for partial evaluation, where {@code ==} means {@code =} from the start and values are not
 *     captured
 */
public record QueryOptions(
        @Nullable PackageClause packageClause,
        List<Import> imports,
        boolean strict,
        boolean keepPrint,
        Set<String> unsafeBuiltins,
        boolean captureValues,
        boolean partial) {
    /** Options of a query for evaluation. */
    public QueryOptions(
            @Nullable PackageClause packageClause,
            List<Import> imports,
            boolean strict,
            boolean keepPrint,
            Set<String> unsafeBuiltins,
            boolean captureValues) {
        this(packageClause, imports, strict, keepPrint, unsafeBuiltins, captureValues, false);
    }

    /** The same for partial evaluation. */
    public QueryOptions forPartial() {
        return new QueryOptions(packageClause, imports, strict, keepPrint, unsafeBuiltins, false, true);
    }

    public static final QueryOptions DEFAULT = new QueryOptions(null, List.of(), false, false, Set.of(), true);
}
