package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Value;

/** {@code array.*}. */
final class ArrayFunctions {
    private ArrayFunctions() {}

    @Builtin(
            name = "array.concat",
            signature = "(x: array[any], y: array[any]) => z: array[any]",
            description = "Appends the items of `y` to those of `x`.")
    static Value concat(Arr x, Arr y) {
        return x.concat(y);
    }

    @Builtin(
            name = "array.slice",
            signature = "(arr: array[any], start: number, stop: number) => slice: array[any]",
            description =
                    "Returns the items from index `start` up to, but without, index `stop`; indices beyond the array are moved to its ends.")
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
            description = "Turns the order of the items round.")
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
            description = "Replaces items that are arrays by their own items; arrays within those stay.")
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
