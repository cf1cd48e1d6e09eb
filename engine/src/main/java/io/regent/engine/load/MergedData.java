package io.regent.engine.load;

import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Documents of several files merged into one; objects are joined, anything else may be defined once. */
final class MergedData {
    private record Part(String file, Obj document) {}

    private final List<Part> parts = new ArrayList<>();
    private Obj merged = Obj.EMPTY;

    Obj document() {
        return merged;
    }

    /** Joins {@code document}; fails with a text that names both files where they contradict each other. */
    void add(String file, Obj document) {
        List<Value> conflict = new ArrayList<>();
        Obj joined = join(merged, document, conflict);
        if (joined == null) {
            throw LoadErrors.of(file + ": merge error: conflicting values at data" + dotted(conflict)
                    + ", also defined in " + definedIn(conflict));
        }
        merged = joined;
        parts.add(new Part(file, document));
    }

    /** Both objects as one; null when a member stands in both and is not an object in both, its path then in {@code conflict}. */
    private static @Nullable Obj join(Obj left, Obj right, List<Value> conflict) {
        if (left.size() == 0) {
            return right;
        }
        Obj joined = left;
        for (int i = 0; i < right.size(); i++) {
            Value key = right.keyAt(i);
            Value added = right.valueAt(i);
            Value present = left.get(key);
            if (present != null) {
                conflict.add(key);
                if (!(present instanceof Obj a && added instanceof Obj b)) {
                    return null;
                }
                Obj inner = join(a, b, conflict);
                if (inner == null) {
                    return null;
                }
                conflict.removeLast();
                added = inner;
            }
            joined = joined.with(key, added);
        }
        return joined;
    }

    private static String dotted(List<Value> path) {
        StringBuilder out = new StringBuilder();
        for (Value key : path) {
            out.append('.').append(key instanceof io.regent.value.Str text ? text.text() : key.toString());
        }
        return out.toString();
    }

    private String definedIn(List<Value> path) {
        for (Part part : parts) {
            if (find(part.document(), path) != null) {
                return part.file();
            }
        }
        return "another file";
    }

    private static @Nullable Value find(Obj document, List<Value> path) {
        Value at = document;
        for (Value key : path) {
            at = at instanceof Obj object ? object.get(key) : null;
            if (at == null) {
                return null;
            }
        }
        return at;
    }
}
