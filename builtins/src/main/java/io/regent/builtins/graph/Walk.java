package io.regent.builtins.graph;

import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The values within a value as pairs {@code [path, value]}, a composite before its parts. */
public final class Walk implements Iterator<Arr> {
    /** A composite that is being walked: the step to the part walked last, and where its next part is. */
    private static final class Level {
        private final Value composite;
        private int next;

        private Level(Value composite) {
            this.composite = composite;
        }
    }

    private final List<Level> levels = new ArrayList<>();
    private final List<Value> path = new ArrayList<>();
    private @Nullable Value value;

    public Walk(Value root) {
        this.value = root;
    }

    @Override
    public boolean hasNext() {
        return value != null;
    }

    @Override
    public Arr next() {
        Value current = value;
        if (current == null) {
            throw new NoSuchElementException();
        }
        Arr pair = Arr.of(Arr.of(path), current);
        value = advance(current);
        return pair;
    }

    /** The value after {@code current}, with {@link #path} leading to it; null after the last. */
    private @Nullable Value advance(Value current) {
        if (size(current) > 0) {
            levels.add(new Level(current));
        } else if (!path.isEmpty()) {
            path.removeLast();
        }
        while (!levels.isEmpty()) {
            Level level = levels.getLast();
            if (level.next < size(level.composite)) {
                int at = level.next++;
                path.add(step(level.composite, at));
                return part(level.composite, at);
            }
            levels.removeLast();
            if (!path.isEmpty()) {
                path.removeLast();
            }
        }
        return null;
    }

    private static int size(Value value) {
        if (value instanceof Arr array) {
            return array.size();
        }
        if (value instanceof Obj object) {
            return object.size();
        }
        return value instanceof SetValue set ? set.size() : 0;
    }

    private static Value step(Value composite, int at) {
        if (composite instanceof Obj object) {
            return object.keyAt(at);
        }
        return composite instanceof SetValue set ? set.memberAt(at) : Num.of(at);
    }

    private static Value part(Value composite, int at) {
        if (composite instanceof Obj object) {
            return object.valueAt(at);
        }
        return composite instanceof SetValue set ? set.memberAt(at) : ((Arr) composite).get(at);
    }
}
