package io.regent.builtins;

import io.regent.value.SetValue;
import io.regent.value.Value;

/** Unions and intersections of sets. The difference is {@code minus}, see {@link Numbers}. */
final class SetFunctions {
    private SetFunctions() {}

    @Builtin(
            name = "and",
            signature = "(x: set[any], y: set[any]) => z: set[any]",
            description = "Returns the intersection of two sets.",
            parameters = {"the first set", "the second set", "the intersection of `x` and `y`"},
            categories = "sets",
            infix = "&")
    static Value and(SetValue x, SetValue y) {
        return x.size() <= y.size() ? x.intersection(y) : y.intersection(x);
    }

    @Builtin(
            name = "or",
            signature = "(x: set[any], y: set[any]) => z: set[any]",
            description = "Returns the union of two sets.",
            parameters = {"", "", "the union of `x` and `y`"},
            categories = "sets",
            infix = "|")
    static Value or(SetValue x, SetValue y) {
        return x.union(y);
    }

    @Builtin(
            name = "intersection",
            signature = "(xs: set[set[any]]) => y: set[any]",
            description = "Returns the intersection of the given input sets.",
            parameters = {"set of sets to intersect", "the intersection of all `xs` sets"},
            categories = "sets")
    static Value intersection(SetValue xs) {
        SetValue common = null;
        for (Value member : xs) {
            SetValue set = set(member);
            common = common == null ? set : common.intersection(set);
        }
        return common == null ? SetValue.EMPTY : common;
    }

    @Builtin(
            name = "union",
            signature = "(xs: set[set[any]]) => y: set[any]",
            description = "Returns the union of the given input sets.",
            parameters = {"set of sets to merge", "the union of all `xs` sets"},
            categories = "sets")
    static Value union(SetValue xs) {
        SetValue.Builder all = SetValue.builder();
        for (Value member : xs) {
            all.addAll(set(member));
        }
        return all.build();
    }

    /** Returns the members of the first set that are not in the second. */
    @Builtin(name = "set_diff", signature = "(set[any], set[any]) => set[any]", deprecated = true)
    static Value difference(SetValue x, SetValue y) {
        return x.difference(y);
    }

    private static SetValue set(Value member) {
        if (member instanceof SetValue set) {
            return set;
        }
        throw BuiltinException.operandType(1, "set", member);
    }
}
