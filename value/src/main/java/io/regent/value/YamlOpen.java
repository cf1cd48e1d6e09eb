package io.regent.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A YAML collection that is being read, inside another. */
final class YamlOpen {
    private static final String MERGE_FAULT = "yaml: map merge requires map or sequence of maps as the value";

    private final boolean mapping;
    private final @Nullable String anchor;
    private final @Nullable YamlOpen outer;

    /** Items; of a mapping keys and values in turn. */
    private final List<Value> children = new ArrayList<>();

    private final List<Obj> merged = new ArrayList<>();
    private @Nullable YamlNode key;
    private long size = 1;

    YamlOpen(boolean mapping, @Nullable String anchor, @Nullable YamlOpen outer) {
        this.mapping = mapping;
        this.anchor = anchor;
        this.outer = outer;
    }

    @Nullable
    String anchor() {
        return anchor;
    }

    @Nullable
    YamlOpen outer() {
        return outer;
    }

    void add(YamlNode child) {
        size += child.size();
        YamlNode name = key;
        if (!mapping) {
            children.add(child.value());
        } else if (name == null) {
            checkKey(child.content());
            key = child;
        } else {
            key = null;
            member(name, child);
        }
    }

    YamlNode close() {
        return YamlNode.collection(mapping ? object() : Arr.of(children), size);
    }

    private static void checkKey(Value value) {
        if (!Ordering.isScalar(value)) {
            throw new DataException("yaml: invalid map key: " + GoSyntax.of(value), -1);
        }
    }

    private void member(YamlNode name, YamlNode child) {
        if (name.merge()) {
            merge(child);
            return;
        }
        if (name.key() == null) {
            throw new DataException(
                    "unsupported map key of type: %!s(<nil>), key: <nil>, value: " + GoSyntax.of(child.value()), -1);
        }
        children.add(Str.of(name.key()));
        children.add(child.value());
    }

    private void merge(YamlNode child) {
        if (child.value() instanceof Obj one) {
            merged.add(one);
        } else if (child.value() instanceof Arr several && !child.alias()) {
            several.forEach(item -> merged.add(asObject(item)));
        } else {
            throw new DataException(MERGE_FAULT, -1);
        }
    }

    private static Obj asObject(Value value) {
        if (value instanceof Obj object) {
            return object;
        }
        throw new DataException(MERGE_FAULT, -1);
    }

    /** Members written out count before merged ones, wherever they stand, and earlier merges before later ones. */
    private Obj object() {
        Obj.Builder builder = Obj.builder();
        for (Obj members : merged.reversed()) {
            builder.putAll(members);
        }
        for (int i = 0; i < children.size(); i += 2) {
            builder.put(children.get(i), children.get(i + 1));
        }
        return builder.build();
    }
}
