package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** Reading and rebuilding objects: {@code object.*} but {@code object.subset}. */
final class ObjectFunctions {
    private ObjectFunctions() {}

    @Builtin(
            name = "object.get",
            signature = "(object: object[any: any], key: any, default: any) => value: any",
            description =
                    "Returns what stands under a key, or at the end of a path when `key` is an array; `default` when there is nothing.")
    static Value get(Obj object, Value key, Value otherwise) {
        Value found = key instanceof Arr path ? at(object, path) : object.get(key);
        return found == null ? otherwise : found;
    }

    private static @Nullable Value at(Value start, Arr path) {
        Value value = start;
        for (Value step : path) {
            value = value == null ? null : child(value, step);
        }
        return value;
    }

    private static @Nullable Value child(Value value, Value step) {
        return switch (value) {
            case Obj object -> object.get(step);
            case Arr array -> item(array, step);
            case SetValue set -> set.contains(step) ? step : null;
            case Null scalar -> null;
            case Bool scalar -> null;
            case Num scalar -> null;
            case Str scalar -> null;
        };
    }

    private static @Nullable Value item(Arr array, Value step) {
        Long index = step instanceof Num number ? Expect.plainLong(number) : null;
        return index == null || index < 0 || index >= array.size() ? null : array.get(index.intValue());
    }

    @Builtin(
            name = "object.keys",
            signature = "(object: object[any: any]) => value: set[any]",
            description = "Returns the set of the keys of an object.")
    static Value keys(Obj object) {
        return SetValue.of(object.keys());
    }

    @Builtin(
            name = "object.remove",
            signature =
                    "(object: object[any: any], keys: array[any] | object[any: any] | set[any]) => output: object[any: any]",
            description = "Returns an object without the given keys; an object gives its own keys.")
    static Value remove(Obj object, Value keys) {
        Obj rest = object;
        for (Value key : Expect.keys(2, keys)) {
            rest = rest.without(key);
        }
        return rest;
    }

    @Builtin(
            name = "object.filter",
            signature =
                    "(object: object[any: any], keys: array[any] | object[any: any] | set[any]) => filtered: object[any: any]",
            description = "Returns only those members of an object whose keys are given; an object gives its own keys.")
    static Value filter(Obj object, Value keys) {
        SetValue wanted = SetValue.builder().addAll(Expect.keys(2, keys)).build();
        Obj.Builder members = Obj.builder();
        object.forEach((key, value) -> {
            if (wanted.contains(key)) {
                members.put(key, value);
            }
        });
        return members.build();
    }

    @Builtin(
            name = "object.union",
            signature = "(a: object[any: any], b: object[any: any]) => output: object[any: any]",
            description =
                    "Merges two objects; members that are objects on both sides are merged too, of others that of `b` counts.")
    static Value union(Obj a, Obj b) {
        return merged(a, b);
    }

    @Builtin(
            name = "object.union_n",
            signature = "(objects: array[object[any: any]]) => output: object[any: any]",
            description = "Merges any number of objects from left to right, as `object.union` does.")
    static Value unionAll(Arr objects) {
        Obj all = Obj.EMPTY;
        for (Value item : objects) {
            if (!(item instanceof Obj object)) {
                throw Expect.containing(1, "objects", objects, item);
            }
            all = merged(all, object);
        }
        return all;
    }

    private static Obj merged(Obj a, Obj b) {
        Obj.Builder members = Obj.builder();
        members.putAll(a);
        b.forEach((key, value) -> members.put(key, merged(a.get(key), value)));
        return members.build();
    }

    private static Value merged(@Nullable Value a, Value b) {
        return a instanceof Obj left && b instanceof Obj right ? merged(left, right) : b;
    }
}
