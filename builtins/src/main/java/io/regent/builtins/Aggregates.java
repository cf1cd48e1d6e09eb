package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Totals;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One value from many. */
final class Aggregates {
    private Aggregates() {}

    @Builtin(
            name = "count",
            signature = "(collection: string | array[any] | object[any: any] | set[any]) => n: number",
            description =
                    "Count takes a collection or string and returns the number of elements (or characters) in " + "it.",
            parameters = {
                "the set/array/object/string to be counted",
                "the count of elements, key/val pairs, or characters, respectively."
            },
            categories = "aggregates")
    static long count(Value collection) {
        return switch (collection) {
            case Arr array -> array.size();
            case Obj object -> object.size();
            case SetValue set -> set.size();
            case Str text -> text.length();
            case Null scalar -> throw notCountable(scalar);
            case Bool scalar -> throw notCountable(scalar);
            case Num scalar -> throw notCountable(scalar);
        };
    }

    private static BuiltinException notCountable(Value value) {
        return BuiltinException.operandType(1, "one of {array, object, set, string}", value);
    }

    @Builtin(
            name = "sum",
            signature = "(collection: array[number] | set[number]) => n: number",
            description = "Sums elements of an array or set of numbers.",
            parameters = {"the set or array of numbers to sum", "the sum of all elements"},
            categories = "aggregates")
    static Value sum(Value collection) {
        return total(collection, Totals::sum);
    }

    @Builtin(
            name = "product",
            signature = "(collection: array[number] | set[number]) => n: number",
            description = "Multiplies elements of an array or set of numbers",
            parameters = {"the set or array of numbers to multiply", "the product of all elements"},
            categories = "aggregates")
    static Value product(Value collection) {
        return total(collection, Totals::product);
    }

    private static Num total(Value collection, Function<List<Num>, Num> total) {
        List<Num> numbers = new ArrayList<>();
        for (Value item : Expect.items(1, collection)) {
            if (!(item instanceof Num number)) {
                throw Expect.containing(1, "numbers", collection, item);
            }
            numbers.add(number);
        }
        return Numbers.calculated(() -> total.apply(numbers));
    }

    @Builtin(
            name = "max",
            signature = "(collection: array[any] | set[any]) => n: any",
            description = "Returns the maximum value in a collection.",
            parameters = {"the set or array to be searched", "the maximum of all elements"},
            categories = "aggregates")
    static @Nullable Value max(Value collection) {
        Value max = null;
        for (Value item : Expect.items(1, collection)) {
            max = max == null || item.compareTo(max) >= 0 ? item : max;
        }
        return max;
    }

    @Builtin(
            name = "min",
            signature = "(collection: array[any] | set[any]) => n: any",
            description = "Returns the minimum value in a collection.",
            parameters = {"the set or array to be searched", "the minimum of all elements"},
            categories = "aggregates")
    static @Nullable Value min(Value collection) {
        Value min = null;
        for (Value item : Expect.items(1, collection)) {
            min = min == null || item.compareTo(min) <= 0 ? item : min;
        }
        return min;
    }

    @Builtin(
            name = "sort",
            signature = "(collection: array[any] | set[any]) => n: array[any]",
            description = "Returns a sorted array.",
            parameters = {"the array or set to be sorted", "the sorted array"},
            categories = "aggregates")
    static Value sort(Value collection) {
        if (collection instanceof SetValue set) {
            return Arr.of(set.toList());
        }
        List<Value> items = new ArrayList<>();
        Expect.items(1, collection).forEach(items::add);
        items.sort(null);
        return Arr.of(items);
    }

    /** Reports whether every value is true. */
    @Builtin(name = "all", signature = "(array[any] | set[any]) => boolean", deprecated = true)
    static boolean all(Value collection) {
        for (Value item : truths(collection)) {
            if (item != Bool.TRUE) {
                return false;
            }
        }
        return true;
    }

    /** Reports whether some value is true. */
    @Builtin(name = "any", signature = "(array[any] | set[any]) => boolean", deprecated = true)
    static boolean any(Value collection) {
        for (Value item : truths(collection)) {
            if (item == Bool.TRUE) {
                return true;
            }
        }
        return false;
    }

    private static Iterable<Value> truths(Value collection) {
        if (collection instanceof Arr || collection instanceof SetValue) {
            return Expect.items(1, collection);
        }
        throw BuiltinException.operandType(1, "one of {array, set}", collection);
    }
}
