package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** {@code object.subset}. */
final class Subsets {
    private Subsets() {}

    @Builtin(
            name = "object.subset",
            signature =
                    "(super: array[any] | object[any: any] | set[any], sub: array[any] | object[any: any] | set[any]) => result: boolean",
            description = "Determines if an object `sub` is a subset of another object `super`.Object `sub` is a "
                    + "subset of object `super` if and only if every key in `sub` is also in `super`, **and** "
                    + "for all keys which `sub` and `super` share, they have the same value. This function works "
                    + "with objects, sets, arrays and a set of array and set.If both arguments are objects, then "
                    + "the operation is recursive, e.g. `{\"c\": {\"x\": {10, 15, 20}}` is a subset of `{\"a\": "
                    + "\"b\", \"c\": {\"x\": {10, 15, 20, 25}, \"y\": \"z\"}`. If both arguments are sets, then "
                    + "this function checks if every element of `sub` is a member of `super`, but does not "
                    + "attempt to recurse. If both arguments are arrays, then this function checks if `sub` "
                    + "appears contiguously in order within `super`, and also does not attempt to recurse. If "
                    + "`super` is array and `sub` is set, then this function checks if `super` contains every "
                    + "element of `sub` with no consideration of ordering, and also does not attempt to recurse.",
            parameters = {
                "object to test if sub is a subset of",
                "object to test if super is a superset of",
                "`true` if `sub` is a subset of `super`, otherwise undefined"
            })
    static boolean subset(BuiltinContext context, Value whole, Value part) {
        Boolean answer = isPart(context, whole, part);
        if (answer == null && whole instanceof Arr items && part instanceof SetValue members) {
            answer = isPart(context, SetValue.of(items.toList()), members);
        }
        if (answer == null) {
            throw BuiltinException.operands("both arguments object.subset must be of the same type or array and set");
        }
        return answer;
    }

    /** Null unless both are objects, sets or arrays. */
    private static @Nullable Boolean isPart(BuiltinContext context, Value whole, Value part) {
        if (whole instanceof Obj all && part instanceof Obj some) {
            return hasMembers(context, all, some);
        }
        if (whole instanceof SetValue all && part instanceof SetValue some) {
            return hasMembers(all, some);
        }
        if (whole instanceof Arr all && part instanceof Arr some) {
            return hasRow(context, all, some);
        }
        return null;
    }

    private static boolean hasMembers(BuiltinContext context, Obj whole, Obj part) {
        context.checkCancelled();
        for (int i = 0; i < part.size(); i++) {
            Value value = part.valueAt(i);
            Value found = whole.get(part.keyAt(i));
            if (found == null || !isPartOrEqual(context, found, value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPartOrEqual(BuiltinContext context, Value whole, Value part) {
        Boolean answer = isPart(context, whole, part);
        return answer == null ? whole.equals(part) : answer;
    }

    private static boolean hasMembers(SetValue whole, SetValue part) {
        for (Value member : part) {
            if (!whole.contains(member)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasRow(BuiltinContext context, Arr whole, Arr part) {
        for (int start = 0; start + part.size() <= whole.size(); start++) {
            context.checkCancelled();
            if (hasRowAt(whole, start, part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasRowAt(Arr whole, int start, Arr part) {
        for (int i = 0; i < part.size(); i++) {
            if (!whole.get(start + i).equals(part.get(i))) {
                return false;
            }
        }
        return true;
    }
}
