package io.regent.engine.store;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** One step of a JSON patch on a document. */
sealed interface Patch {
    /** Sets a member or inserts an item. */
    record Add(Value value) implements Patch {}

    /** Changes what is there. */
    record Replace(Value value) implements Patch {}

    /** Takes away what is there. */
    record Remove() implements Patch {}

    static Obj apply(Obj root, DataPath path, Patch patch) {
        return path.isRoot() ? atRoot(patch) : (Obj) below(root, path, 0, patch);
    }

    /** The position a key names, or -1. */
    static int index(String key) {
        if (key.isEmpty() || key.length() > 9) {
            return -1;
        }
        int index = 0;
        for (int i = 0; i < key.length(); i++) {
            int digit = key.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            index = index * 10 + digit;
        }
        return index;
    }

    private static Obj atRoot(Patch patch) {
        Value value = switch (patch) {
            case Add add -> add.value;
            case Replace replace -> replace.value;
            case Remove remove -> throw StorageErrors.invalidPatch("root cannot be removed");
        };
        if (value instanceof Obj object) {
            return object;
        }
        throw StorageErrors.invalidPatch("root must be object");
    }

    private static Value below(Value at, DataPath path, int depth, Patch patch) {
        return switch (at) {
            case Obj object -> inObject(object, path, depth, patch);
            case Arr array -> inArray(array, path, depth, patch);
            default -> throw StorageErrors.notFound();
        };
    }

    private static Value inObject(Obj object, DataPath path, int depth, Patch patch) {
        Str key = Str.of(path.keys().get(depth));
        Value member = object.get(key);
        if (depth < path.size() - 1) {
            if (member == null) {
                throw StorageErrors.notFound();
            }
            return object.with(key, below(member, path, depth + 1, patch));
        }
        if (member == null && !(patch instanceof Add)) {
            throw StorageErrors.notFound();
        }
        return switch (patch) {
            case Add add -> object.with(key, add.value);
            case Replace replace -> object.with(key, replace.value);
            case Remove remove -> object.without(key);
        };
    }

    private static Value inArray(Arr array, DataPath path, int depth, Patch patch) {
        List<Value> items = new ArrayList<>(array.toList());
        String key = path.keys().get(depth);
        boolean last = depth == path.size() - 1;
        if (last && (key.equals("-") || index(key) == array.size())) {
            if (!(patch instanceof Add add)) {
                throw StorageErrors.invalidPatch(path + ": invalid patch path");
            }
            items.add(add.value);
            return Arr.of(items);
        }
        int index = checkedIndex(array, path, key);
        if (last) {
            change(items, index, patch);
        } else {
            items.set(index, below(array.get(index), path, depth + 1, patch));
        }
        return Arr.of(items);
    }

    private static void change(List<Value> items, int index, Patch patch) {
        switch (patch) {
            case Add add -> items.add(index, add.value);
            case Replace replace -> items.set(index, replace.value);
            case Remove remove -> items.remove(index);
        }
    }

    private static int checkedIndex(Arr array, DataPath path, String key) {
        int index = index(key);
        if (index < 0) {
            throw StorageErrors.notFound(path, "array index must be integer");
        }
        if (index >= array.size()) {
            throw StorageErrors.notFound(path, "array index out of range");
        }
        return index;
    }
}
