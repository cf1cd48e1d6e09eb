package io.regent.builtins.graphql;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A node of a tree that is given as a value. Members that are missing or null are empty, those not known are passed over. */
record NodeReader(Obj members) {
    static NodeReader of(Value node) {
        if (node instanceof Obj members) {
            return new NodeReader(members);
        }
        throw wrong(node, "object");
    }

    /** A member, whatever the case of its name. */
    @Nullable
    Value get(String name) {
        Value value = members.get(name);
        for (int i = 0; value == null && i < members.size(); i++) {
            boolean same = members.keyAt(i) instanceof Str key && key.text().equalsIgnoreCase(name);
            value = same ? members.valueAt(i) : null;
        }
        return value instanceof Null ? null : value;
    }

    String text(String name) {
        Value value = get(name);
        return value == null ? "" : text(value);
    }

    static String text(Value value) {
        if (value instanceof Str text) {
            return text.text();
        }
        throw wrong(value, "string");
    }

    boolean isTrue(String name) {
        Value value = get(name);
        if (value == null || value instanceof Bool) {
            return value == Bool.TRUE;
        }
        throw wrong(value, "bool");
    }

    int number(String name) {
        Value value = get(name);
        if (value == null) {
            return 0;
        }
        Integer number = value instanceof Num integer ? integer.toIntExact() : null;
        if (number == null) {
            throw wrong(value, "int");
        }
        return number;
    }

    <T> List<T> all(String name, Function<Value, T> item) {
        Value value = get(name);
        List<T> all = new ArrayList<>();
        if (value instanceof Arr items) {
            items.forEach(one -> all.add(item.apply(one)));
        } else if (value != null) {
            throw wrong(value, "array");
        }
        return all;
    }

    <T> @Nullable T one(String name, Function<Value, T> read) {
        Value value = get(name);
        return value == null ? null : read.apply(value);
    }

    List<String> comments(String name) {
        Value group = get(name);
        return group == null
                ? List.of()
                : of(group).all("List", comment -> of(comment).text("Value"));
    }

    private static GraphQlException wrong(Value value, String wanted) {
        String kind = value instanceof Bool ? "bool" : value.typeName().toLowerCase(Locale.ROOT);
        return GraphQlException.tree("cannot unmarshal " + kind + " into Go value of type " + wanted);
    }
}
