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
            description = "Returns value of an object's key if present, otherwise a default. If the supplied `key` "
                    + "is an `array`, then `object.get` will search through a nested object or array using each "
                    + "key in turn. For example: `object.get({\"a\": [{ \"b\": true }]}, [\"a\", 0, \"b\"], "
                    + "false)` results in `true`.",
            parameters = {
                "object to get `key` from",
                "key to lookup in `object`",
                "default to use when lookup fails",
                "`object[key]` if present, otherwise `default`"
            })
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
            description = "Returns a set of an object's keys. For example: `object.keys({\"a\": 1, \"b\": true, "
                    + "\"c\": \"d\")` results in `{\"a\", \"b\", \"c\"}`.",
            parameters = {"object to get keys from", "set of `object`'s keys"})
    static Value keys(Obj object) {
        return SetValue.of(object.keys());
    }

    @Builtin(
            name = "object.remove",
            signature =
                    "(object: object[any: any], keys: array[any] | object[any: any] | set[any]) => output: object[any: any]",
            description = "Removes specified keys from an object.",
            parameters = {
                "object to remove keys from",
                "keys to remove from x",
                "result of removing the specified `keys` from `object`"
            })
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
            description = "Filters the object by keeping only specified keys. For example: `object.filter({\"a\": "
                    + "{\"b\": \"x\", \"c\": \"y\"}, \"d\": \"z\"}, [\"a\"])` will result in `{\"a\": {\"b\": "
                    + "\"x\", \"c\": \"y\"}}`).",
            parameters = {
                "object to filter keys",
                "keys to keep in `object`",
                "remaining data from `object` with only keys specified in `keys`"
            })
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
            description = "Creates a new object of the asymmetric union of two objects. For example: "
                    + "`object.union({\"a\": 1, \"b\": 2, \"c\": {\"d\": 3}}, {\"a\": 7, \"c\": {\"d\": 4, "
                    + "\"e\": 5}})` will result in `{\"a\": 7, \"b\": 2, \"c\": {\"d\": 4, \"e\": 5}}`.",
            parameters = {
                "left-hand object",
                "right-hand object",
                "a new object which is the result of an asymmetric recursive union of two objects where "
                        + "conflicts are resolved by choosing the key from the right-hand object `b`"
            })
    static Value union(Obj a, Obj b) {
        return merged(a, b);
    }

    @Builtin(
            name = "object.union_n",
            signature = "(objects: array[object[any: any]]) => output: object[any: any]",
            description = "Creates a new object that is the asymmetric union of all objects merged from left to "
                    + "right. For example: `object.union_n([{\"a\": 1}, {\"b\": 2}, {\"a\": 3}])` will result in "
                    + "`{\"b\": 2, \"a\": 3}`.",
            parameters = {
                "list of objects to merge",
                "asymmetric recursive union of all objects in `objects`, merged from left to right, where "
                        + "conflicts are resolved by choosing the key from the right-hand object"
            })
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
