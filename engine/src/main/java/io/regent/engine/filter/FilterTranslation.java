package io.regent.engine.filter;

import io.regent.engine.filter.Filter.And;
import io.regent.engine.filter.Filter.Comparison;
import io.regent.engine.filter.Filter.Not;
import io.regent.engine.filter.Filter.Operand.Column;
import io.regent.engine.filter.Filter.Operand.Literal;
import io.regent.engine.filter.Filter.Or;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes filters of the conditions that partial evaluation left open.
 *
 * @param targets the languages in which the filters will be written; each of them has to be able to express all of it
 * @param mappings what tables and columns are called: for all targets, or below the name of a dialect ({@code postgresql})
 *     or of a kind ({@code sql}); null when they are called as in the policy
 */
public record FilterTranslation(
        List<FilterTarget> targets, @Nullable Obj mappings) {
    public FilterTranslation {
        targets = List.copyOf(targets);
    }

    /**
     * Checks that the conditions can be expressed in every target.
     *
     * @param queries the conditions; one of them has to hold
     * @param support the rules that the conditions refer to
     * @return the queries
     * @throws RegoException with a {@code pe_fragment_error} for everything that cannot
     */
    public List<Body> checked(List<Body> queries, List<Module> support) {
        List<Diagnostic> errors = new Fragment(targets, TableMapping.shortNames(mappings), support).errors(queries);
        if (!errors.isEmpty()) {
            throw new RegoException(errors);
        }
        return queries;
    }

    /**
     * The filter that stands for conditions which passed {@link #checked}.
     *
     * @param queries the conditions, at least one; one of them has to hold
     * @throws InvalidMappingException when the mappings for this target make no sense
     */
    public Filter filter(List<Body> queries, FilterTarget target) {
        TableMapping names = TableMapping.of(mappings, target);
        List<Filter> filters = new ArrayList<>();
        for (Body query : queries) {
            Filter filter = conjunction(query, names);
            if (filter == Filter.EVERYTHING) {
                return filter;
            }
            filters.add(filter);
        }
        return filters.size() == 1 ? filters.getFirst() : new Or(filters);
    }

    private static Filter conjunction(Body query, TableMapping names) {
        List<Filter> filters = new ArrayList<>();
        for (Expr expr : query.exprs()) {
            Filter filter = comparison((CallStatement) expr.statement(), names);
            filters.add(expr.negated() ? new Not(filter) : filter);
        }
        return switch (filters.size()) {
            case 0 -> Filter.EVERYTHING;
            case 1 -> filters.getFirst();
            default -> new And(filters);
        };
    }

    private static Filter comparison(CallStatement call, TableMapping names) {
        Operator operator = Operator.of(call.operator().dotted());
        Term left = call.args().get(0);
        Term right = call.args().get(1);
        if (operator != null && left instanceof Ref column) {
            return comparison(operator, column, right, names);
        }
        if (operator != null && right instanceof Ref column) {
            return comparison(operator.mirrored(), column, left, names);
        }
        throw new IllegalArgumentException("no comparison of a column: " + RegoText.of(call.operator()));
    }

    private static Filter comparison(Operator operator, Ref column, Term other, TableMapping names) {
        String name = name(column, names);
        Value value = Constants.of(other);
        if (other instanceof Ref ref) {
            return new Comparison(operator, name, new Column(name(ref, names)));
        }
        // A variable that nothing else knows: the column only has to be there.
        return value == null
                ? new Comparison(Operator.NOT_EQUAL, name, new Literal(Null.NULL))
                : new Comparison(operator, name, new Literal(value));
    }

    private static String name(Ref ref, TableMapping names) {
        List<String> keys = new ArrayList<>();
        for (Term key : ref.path()) {
            keys.add(key instanceof Constant(Str text, var where) ? text.text() : RegoText.of(key));
        }
        return names.column(String.join(".", keys));
    }
}
