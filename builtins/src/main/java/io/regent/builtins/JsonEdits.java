package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Reading, adding and removing at a path. Documents are never changed: each edit gives another one. */
final class JsonEdits {
    private JsonEdits() {}

    /** {@code document} is null when it was removed. */
    static Value get(@Nullable Value document, List<Value> path) {
        Value value = existing(document);
        for (Value step : path) {
            value = child(value, step);
        }
        return value;
    }

    /** {@code added} in front of an array's item, under an object's key, in a set; in place of the document without a path. */
    static Value add(@Nullable Value document, List<Value> path, Value added) {
        return path.isEmpty()
                ? added
                : edited(existing(document), path, (container, key) -> inserted(container, key, added));
    }

    /** Null when nothing is left, not even an empty document. */
    static @Nullable Value remove(@Nullable Value document, List<Value> path) {
        return path.isEmpty() ? null : edited(existing(document), path, JsonEdits::deleted);
    }

    static Value existing(@Nullable Value document) {
        if (document == null) {
            throw BuiltinException.failure("deleted node encountered during insert operation");
        }
        return document;
    }

    private static Value edited(Value container, List<Value> path, BinaryOperator<Value> edit) {
        Value step = path.getFirst();
        if (path.size() == 1) {
            return edit.apply(container, step);
        }
        Value child = child(container, step);
        return replaced(container, step, child, edited(child, path.subList(1, path.size()), edit));
    }

    private static Value child(Value container, Value step) {
        return switch (container) {
            case Obj object -> found(object.get(step), step.toString(), object);
            case Arr array -> item(array, index(array, step));
            case SetValue set -> found(set.find(step), step instanceof Str text ? text.text() : step.toString(), set);
            case Null scalar -> throw scalar(" for path " + step, scalar);
            case Bool scalar -> throw scalar(" for path " + step, scalar);
            case Num scalar -> throw scalar(" for path " + step, scalar);
            case Str scalar -> throw scalar(" for path " + step, scalar);
        };
    }

    private static Value item(Arr array, long index) {
        boolean within = index >= 0 && index < array.size();
        return found(within ? array.get((int) index) : null, Long.toString(index), array);
    }

    private static Value found(@Nullable Value child, String step, Value container) {
        if (child == null) {
            throw BuiltinException.failure(
                    "path " + step + " does not exist in " + container.typeName() + " term " + container);
        }
        return child;
    }

    private static Value replaced(Value container, Value step, Value before, Value after) {
        return switch (container) {
            case Obj object -> object.with(step, after);
            case Arr array -> array.with((int) index(array, step), after);
            case SetValue set -> set.difference(SetValue.of(before)).union(SetValue.of(after));
            case Null scalar -> scalar;
            case Bool scalar -> scalar;
            case Num scalar -> scalar;
            case Str scalar -> scalar;
        };
    }

    private static Value inserted(Value container, Value key, Value added) {
        return switch (container) {
            case Obj object -> object.with(key, added);
            case Arr array -> inserted(array, index(array, key), added);
            case SetValue set -> inserted(set, key, added);
            case Null scalar -> throw scalar("", scalar);
            case Bool scalar -> throw scalar("", scalar);
            case Num scalar -> throw scalar("", scalar);
            case Str scalar -> throw scalar("", scalar);
        };
    }

    private static Value inserted(Arr array, long index, Value added) {
        if (index < 0 || index > array.size()) {
            throw BuiltinException.failure("index for array insertion out of bounds");
        }
        return array.withInserted((int) index, added);
    }

    private static Value inserted(SetValue set, Value key, Value added) {
        if (!key.equals(added)) {
            throw BuiltinException.failure("set key " + key + " does not equal value to be inserted " + added);
        }
        return set.union(SetValue.of(added));
    }

    private static Value deleted(Value container, Value key) {
        return switch (container) {
            case Obj object -> deleted(object.containsKey(key), key, object.without(key));
            case Arr array -> deleted(array, index(array, key));
            case SetValue set -> deleted(set.contains(key), key, set.difference(SetValue.of(key)));
            case Null scalar -> throw scalar("", scalar);
            case Bool scalar -> throw scalar("", scalar);
            case Num scalar -> throw scalar("", scalar);
            case Str scalar -> throw scalar("", scalar);
        };
    }

    private static Value deleted(boolean existed, Value key, Value rest) {
        if (!existed) {
            throw BuiltinException.failure("cannot delete child key " + key + " that does not exist");
        }
        return rest;
    }

    private static Value deleted(Arr array, long index) {
        if (index < 0 || index >= array.size()) {
            throw BuiltinException.failure("index for array delete out of bounds");
        }
        return array.without((int) index);
    }

    /** The index that a step means; {@code -} is the one after the last item. Not necessarily within the array. */
    private static long index(Arr array, Value step) {
        if (step instanceof Num number) {
            Long index = Expect.plainLong(number);
            if (index != null) {
                return index;
            }
            throw BuiltinException.failure("invalid number type for indexing");
        }
        if (step instanceof Str text) {
            return text.text().equals("-") ? array.size() : index(text.text());
        }
        throw BuiltinException.failure("invalid type for indexing");
    }

    private static long index(String text) {
        if (text.length() > 1 && text.charAt(0) == '0') {
            throw BuiltinException.failure("leading zeros are not allowed in JSON paths");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException noInteger) {
            throw BuiltinException.failure("invalid string for indexing");
        }
    }

    private static BuiltinException scalar(String where, Value scalar) {
        String name = scalar.typeName();
        String type = "ast." + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        return BuiltinException.failure(
                "expected composite type" + where + ", found value: " + scalar + " (type: " + type + ")");
    }
}
