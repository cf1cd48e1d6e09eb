package io.regent.engine.topdown;

import io.regent.rego.ast.Expr;
import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** Follows the keys of a ref through a value, trying every member where a key is not known. */
abstract class Walk extends Step {
    final Path path;
    private final Pattern target;

    Walk(Expr source, Path path, Pattern target) {
        super(source);
        this.path = path;
        this.target = target;
    }

    final Pattern target() {
        return target;
    }

    /** Takes a value at the end of the path. */
    final boolean arrive(Frame frame, Value value, Solutions out) {
        return !target.match(frame, value) || proceed(frame, out);
    }

    /** Goes on from {@code value}, with the keys from {@code at} on still to follow. */
    final boolean descend(Frame frame, Value value, int at, Solutions out) {
        return descend(frame, value, at, false, out);
    }

    /** The same within the base documents. */
    final boolean descendBase(Frame frame, Value value, int at, Solutions out) {
        return descend(frame, value, at, true, out);
    }

    private boolean descend(Frame frame, Value value, int at, boolean base, Solutions out) {
        Value here = value;
        for (int i = at; i < path.size(); i++) {
            Expression key = path.known(i);
            if (key == null) {
                return scan(frame, here, i, base, out);
            }
            Value known = key.value(frame);
            Value member = known == null ? null : base ? Path.baseMember(here, known) : Path.member(here, known);
            if (member == null) {
                return true;
            }
            here = member;
        }
        return arrive(frame, here, out);
    }

    private boolean scan(Frame frame, Value collection, int at, boolean base, Solutions out) {
        return switch (collection) {
            case Obj object -> scan(frame, object, at, base, out);
            case Arr array -> scan(frame, array, at, base, out);
            case SetValue set -> scan(frame, set, at, base, out);
            default -> true;
        };
    }

    private boolean scan(Frame frame, Obj object, int at, boolean base, Solutions out) {
        Pattern key = path.pattern(at);
        for (int i = 0; i < object.size(); i++) {
            frame.evaluation.tick(frame);
            if (key.match(frame, object.keyAt(i)) && !descend(frame, object.valueAt(i), at + 1, base, out)) {
                return false;
            }
        }
        return true;
    }

    private boolean scan(Frame frame, Arr array, int at, boolean base, Solutions out) {
        Pattern key = path.pattern(at);
        for (int i = 0; i < array.size(); i++) {
            frame.evaluation.tick(frame);
            if (key.match(frame, Num.of(i)) && !descend(frame, array.get(i), at + 1, base, out)) {
                return false;
            }
        }
        return true;
    }

    private boolean scan(Frame frame, SetValue set, int at, boolean base, Solutions out) {
        Pattern key = path.pattern(at);
        for (int i = 0; i < set.size(); i++) {
            frame.evaluation.tick(frame);
            Value member = set.memberAt(i);
            if (key.match(frame, member) && !descend(frame, member, at + 1, base, out)) {
                return false;
            }
        }
        return true;
    }

    /** A ref into a value that is known. */
    static final class Into extends Walk {
        private final Expression root;
        private final boolean single;

        Into(Expr source, Expression root, Path path, Pattern target) {
            super(source, path, target);
            this.root = root;
            this.single = path.isKnown(0);
        }

        @Override
        boolean single() {
            return single;
        }

        @Override
        boolean holds(Frame frame) {
            Value start = root.value(frame);
            Value end = start == null ? null : path.lookup(frame, start, 0);
            return end != null && target().match(frame, end);
        }

        @Override
        boolean each(Frame frame, Solutions out) {
            @Nullable Value start = root.value(frame);
            return start == null || descend(frame, start, 0, out);
        }
    }
}
