package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Value;

/** {@code array.*}. */
final class ArrayFunctions {
    private ArrayFunctions() {}

    @Builtin(
            name = "array.concat",
            signature = "(x: array[any], y: array[any]) => z: array[any]",
            description = "Concatenates two arrays.",
            parameters = {"the first array", "the second array", "the concatenation of `x` and `y`"})
    static Value concat(Arr x, Arr y) {
        return x.concat(y);
    }

    @Builtin(
            name = "array.slice",
            signature = "(arr: array[any], start: number, stop: number) => slice: array[any]",
            description = "Returns a slice of a given array. If `start` is greater or equal than `stop`, `slice` is "
                    + "`[]`.",
            parameters = {
                "the array to be sliced",
                "the start index of the returned slice; if less than zero, it's clamped to 0",
                "the stop index of the returned slice; if larger than `count(arr)`, it's clamped to " + "`count(arr)`",
                "the subslice of `array`, from `start` to `end`, including `arr[start]`, but excluding " + "`arr[end]`"
            })
    static Value slice(Arr arr, Value start, Value stop) {
        int from = within(arr, Expect.longInteger(2, start));
        int to = within(arr, Expect.longInteger(3, stop));
        return arr.slice(from, Math.max(from, to));
    }

    private static int within(Arr array, long index) {
        return Math.clamp(index, 0, array.size());
    }

    @Builtin(
            name = "array.reverse",
            signature = "(arr: array[any]) => rev: array[any]",
            description = "Returns the reverse of a given array.",
            parameters = {"the array to be reversed", "an array containing the elements of `arr` in reverse order"})
    static Value reverse(Arr arr) {
        Arr.Builder items = Arr.builder();
        for (int i = arr.size() - 1; i >= 0; i--) {
            items.add(arr.get(i));
        }
        return items.build();
    }

    @Builtin(
            name = "array.flatten",
            signature = "(arr: array[any]) => flattened: array[any]",
            description = "Non-recursively unpacks array items in arr into the flattened array. Other types are "
                    + "appended as-is.",
            parameters = {"the array to be flattened", "array flattened one level"})
    static Value flatten(Arr arr) {
        Arr.Builder items = Arr.builder();
        for (Value item : arr) {
            if (item instanceof Arr nested) {
                nested.forEach(items::add);
            } else {
                items.add(item);
            }
        }
        return items.build();
    }
}
