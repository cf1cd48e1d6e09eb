package io.regent.engine.filter;

import io.regent.engine.filter.Filter.And;
import io.regent.engine.filter.Filter.Comparison;
import io.regent.engine.filter.Filter.Everything;
import io.regent.engine.filter.Filter.Not;
import io.regent.engine.filter.Filter.Operand;
import io.regent.engine.filter.Filter.Operand.Column;
import io.regent.engine.filter.Filter.Operand.Literal;
import io.regent.engine.filter.Filter.Or;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;

/** Filters as UCAST, the universal conditions tree, in JSON: {@code {type, operator, field, value}}. */
public final class UcastJson {
    private UcastJson() {}

    /** The tree; empty when every row passes. */
    public static Obj of(Filter filter) {
        return switch (filter) {
            case Everything everything -> Obj.EMPTY;
            case Comparison comparison ->
                node("field", comparison.operator().ucast())
                        .put("field", Str.of(comparison.column()))
                        .put("value", value(comparison.operand()))
                        .build();
            case And(var filters) -> compound("and", filters);
            case Or(var filters) -> compound("or", filters);
            case Not(var negated) -> compound("not", List.of(negated));
        };
    }

    private static Obj compound(String operator, List<Filter> filters) {
        Arr.Builder nodes = Arr.builder();
        filters.forEach(filter -> nodes.add(of(filter)));
        return node("compound", operator).put("value", nodes.build()).build();
    }

    private static Obj.Builder node(String type, String operator) {
        return Obj.builder().put("type", Str.of(type)).put("operator", Str.of(operator));
    }

    private static Value value(Operand operand) {
        return switch (operand) {
            case Literal(Value value) -> plain(value);
            case Column(String name) -> Obj.of("field", Str.of(name));
        };
    }

    private static Value plain(Value value) {
        return switch (value) {
            case SetValue members ->
                Arr.of(members.toList().stream().map(UcastJson::plain).toList());
            case Arr items ->
                Arr.of(items.toList().stream().map(UcastJson::plain).toList());
            case Num number -> plain(number);
            case Null none -> none;
            case Bool bool -> bool;
            case Str text -> text;
            case Obj object -> object;
        };
    }

    /** Numbers lose the form in which they were written, but no digit that counts. */
    // OPA: all become 64-bit floats, and large identifiers those of other rows.
    private static Num plain(Num number) {
        Num rounded = Num.of(number.doubleValue());
        return rounded.equals(number) ? rounded : number;
    }
}
