package io.regent.engine.filter;

import io.regent.engine.filter.Filter.And;
import io.regent.engine.filter.Filter.Comparison;
import io.regent.engine.filter.Filter.Everything;
import io.regent.engine.filter.Filter.Not;
import io.regent.engine.filter.Filter.Operand.Column;
import io.regent.engine.filter.Filter.Operand.Literal;
import io.regent.engine.filter.Filter.Or;
import io.regent.rego.RegoException;
import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Filters as the WHERE clause of a SELECT, with every value written out as a literal that its dialect cannot misread. */
public final class SqlText {
    private final SqlDialect dialect;

    private SqlText(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /**
     * {@code WHERE …}; empty when every row passes.
     *
     * @throws RegoException with a {@code pe_fragment_error} when SQL has no words for the filter
     */
    public static String of(Filter filter, FilterTarget target) {
        return filter instanceof Everything ? "" : "WHERE " + new SqlText(SqlDialect.of(target)).condition(filter);
    }

    private String condition(Filter filter) {
        return switch (filter) {
            case Everything everything -> "0 = 0";
            case Comparison comparison -> comparison(comparison);
            case And(var filters) -> joined(filters, " AND ");
            case Or(var filters) -> joined(filters, " OR ");
            case Not(var negated) -> "NOT " + condition(negated);
        };
    }

    private String joined(List<Filter> filters, String word) {
        List<String> conditions = new ArrayList<>();
        filters.forEach(filter -> conditions.add(condition(filter)));
        return "(" + String.join(word, conditions) + ")";
    }

    private String comparison(Comparison comparison) {
        String column = dialect.name(comparison.column());
        return switch (comparison.operand()) {
            case Column(String other) -> column + symbol(comparison.operator()) + dialect.name(other);
            case Literal(Null none) -> column + existence(comparison.operator());
            case Literal(Value value) -> column(column, comparison.operator(), value);
        };
    }

    private String column(String column, Operator operator, Value value) {
        return switch (operator) {
            case EQUAL, NOT_EQUAL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL ->
                column + symbol(operator) + dialect.literal(value);
            case IN -> membership(column, value);
            case STARTS_WITH -> column + like(operator, "", value, "%");
            case ENDS_WITH -> column + like(operator, "%", value, "");
            case CONTAINS -> column + like(operator, "%", value, "%");
        };
    }

    private static String symbol(Operator operator) {
        return switch (operator) {
            case EQUAL -> " = ";
            case NOT_EQUAL -> " <> ";
            case LESS -> " < ";
            case LESS_OR_EQUAL -> " <= ";
            case GREATER -> " > ";
            case GREATER_OR_EQUAL -> " >= ";
            case IN, STARTS_WITH, ENDS_WITH, CONTAINS -> throw new IllegalArgumentException(operator.shown());
        };
    }

    private static String existence(Operator operator) {
        return switch (operator) {
            case EQUAL -> " IS NULL";
            case NOT_EQUAL -> " IS NOT NULL";
            case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, IN, STARTS_WITH, ENDS_WITH, CONTAINS ->
                throw untranslatable("null value can only be used with 'eq' or 'ne' operators");
        };
    }

    private String membership(String column, Value collection) {
        List<Value> members = switch (collection) {
            case Arr array -> array.toList();
            case SetValue set -> set.toList();
            default -> throw untranslatable("field operator 'in' requires collection argument");
        };
        if (members.isEmpty()) {
            return "0 = 1";
        }
        List<String> literals = new ArrayList<>();
        members.forEach(member -> literals.add(dialect.literal(member)));
        return column + " IN (" + String.join(", ", literals) + ")";
    }

    private String like(Operator operator, String before, Value part, String after) {
        if (!(part instanceof Str text)) {
            throw untranslatable(
                    "'" + operator.ucast() + "' pattern requires string argument, got " + SqlDialect.shown(part));
        }
        String escaped = text.text().replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%");
        return " LIKE " + dialect.literal(Str.of(before + escaped + after));
    }

    static RegoException untranslatable(String message) {
        return new RegoException(List.of(Fragment.untranslatable(message)));
    }
}
