package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set of paths that share their beginnings; a path covers everything below it. */
final class PathTree {
    private static final PathTree END = new PathTree();

    /** INVARIANT: END is never added to. */
    private final Map<Value, PathTree> children = new HashMap<>();

    /** The paths of an array or set. */
    static PathTree of(int position, Value paths) {
        PathTree tree = new PathTree();
        for (Value path : Expect.items(position, paths)) {
            tree.add(JsonPath.steps(position, path));
        }
        return tree;
    }

    /** Adds a path; one without steps leads nowhere. */
    private void add(List<Value> steps) {
        PathTree tree = this;
        for (int i = 0; i < steps.size() && tree != END; i++) {
            boolean last = i == steps.size() - 1;
            if (last) {
                tree.children.put(steps.get(i), END);
            } else {
                tree = tree.children.computeIfAbsent(steps.get(i), step -> new PathTree());
            }
        }
    }

    /** What of {@code value} lies on a path or below one. */
    Value filter(Value value) {
        if (this == END) {
            return value;
        }
        return switch (value) {
            case Obj object -> filter(object);
            case Arr array -> filter(array);
            case SetValue set -> filter(set);
            case Null scalar -> scalar;
            case Bool scalar -> scalar;
            case Num scalar -> scalar;
            case Str scalar -> scalar;
        };
    }

    private Obj filter(Obj object) {
        Obj.Builder members = Obj.builder();
        object.forEach((key, value) -> {
            PathTree below = children.get(key);
            if (below != null) {
                members.put(key, below.filter(value));
            }
        });
        return members.build();
    }

    private Arr filter(Arr array) {
        Arr.Builder items = Arr.builder();
        for (int i = 0; i < array.size(); i++) {
            PathTree below = item(i);
            if (below != null) {
                items.add(below.filter(array.get(i)));
            }
        }
        return items.build();
    }

    private SetValue filter(SetValue set) {
        SetValue.Builder members = SetValue.builder();
        for (Value member : set) {
            PathTree below = children.get(member);
            if (below != null) {
                members.add(below.filter(member));
            }
        }
        return members.build();
    }

    /** {@code value} without what paths lead to. */
    Value remove(Value value) {
        return switch (value) {
            case Obj object -> remove(object);
            case Arr array -> remove(array);
            case SetValue set -> remove(set);
            case Null scalar -> scalar;
            case Bool scalar -> scalar;
            case Num scalar -> scalar;
            case Str scalar -> scalar;
        };
    }

    private Obj remove(Obj object) {
        Obj result = object;
        for (Map.Entry<Value, PathTree> child : children.entrySet()) {
            Value value = object.get(child.getKey());
            if (value != null) {
                PathTree below = child.getValue();
                result = below == END
                        ? result.without(child.getKey())
                        : result.with(child.getKey(), below.remove(value));
            }
        }
        return result;
    }

    private Arr remove(Arr array) {
        Arr.Builder items = Arr.builder();
        for (int i = 0; i < array.size(); i++) {
            PathTree below = item(i);
            if (below != END) {
                items.add(below == null ? array.get(i) : below.remove(array.get(i)));
            }
        }
        return items.build();
    }

    private SetValue remove(SetValue set) {
        SetValue.Builder members = SetValue.builder();
        for (Value member : set) {
            PathTree below = children.get(member);
            if (below != END) {
                members.add(below == null ? member : below.remove(member));
            }
        }
        return members.build();
    }

    // OPA: indices count as strings here, unlike in other paths.
    private @Nullable PathTree item(int index) {
        return children.get(Str.of(Integer.toString(index)));
    }
}
