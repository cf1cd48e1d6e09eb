package io.regent.engine.store;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** Reading and writing inside a document. Every write returns the new document or fails, leaving the old as it was. */
public final class Documents {
    private Documents() {}

    /** What stands at {@code path}, or null. */
    public static @Nullable Value find(Value root, DataPath path) {
        Value at = root;
        for (String key : path.keys()) {
            at = switch (at) {
                case Obj object -> object.get(key);
                case Arr array -> item(array, key);
                default -> null;
            };
            if (at == null) {
                return null;
            }
        }
        return at;
    }

    /** What stands at {@code path}; fails with {@code storage_not_found_error}. */
    public static Value read(Value root, DataPath path) {
        Value found = find(root, path);
        if (found == null) {
            throw StorageErrors.notFound();
        }
        return found;
    }

    /** Puts {@code value} at {@code path}, making the objects above it; fails with {@code storage_write_conflict_error}. */
    public static Obj put(Obj root, DataPath path, Value value) {
        if (path.isRoot()) {
            return add(root, path, value);
        }
        Obj made = find(root, path) == null ? makeObjects(root, path.parent()) : root;
        return add(made, path, value);
    }

    /** Makes sure that an object stands at {@code path}. */
    public static Obj makeObjects(Obj root, DataPath path) {
        Value present = find(root, path);
        if (present instanceof Obj) {
            return root;
        }
        if (present != null) {
            throw StorageErrors.writeConflict(path);
        }
        return add(makeObjects(root, path.parent()), path, Obj.EMPTY);
    }

    /** JSON patch {@code add}: sets a member, inserts into an array, {@code -} appends. */
    public static Obj add(Obj root, DataPath path, Value value) {
        return Patch.apply(root, path, new Patch.Add(value));
    }

    /** JSON patch {@code replace}: what stands at {@code path} must exist. */
    public static Obj replace(Obj root, DataPath path, Value value) {
        return Patch.apply(root, path, new Patch.Replace(value));
    }

    /** JSON patch {@code remove}: what stands at {@code path} must exist. */
    public static Obj remove(Obj root, DataPath path) {
        return Patch.apply(root, path, new Patch.Remove());
    }

    private static @Nullable Value item(Arr array, String key) {
        int index = Patch.index(key);
        return index >= 0 && index < array.size() ? array.get(index) : null;
    }

    /** Objects merged into one, members of objects on both sides merged in turn; null when other values meet. */
    public static @Nullable Value merge(Value left, Value right) {
        if (!(left instanceof Obj a && right instanceof Obj b)) {
            return null;
        }
        Obj merged = a;
        for (int i = 0; i < b.size(); i++) {
            Str key = (Str) b.keyAt(i);
            Value present = a.get(key);
            Value member = present == null ? b.valueAt(i) : merge(present, b.valueAt(i));
            if (member == null) {
                return null;
            }
            merged = merged.with(key, member);
        }
        return merged;
    }
}
