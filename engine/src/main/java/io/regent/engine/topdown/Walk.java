package io.regent.engine.topdown;

import io.regent.rego.ast.Expr;
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
        @Nullable Value here = value;
        int i = at;
        while (here != null && i < path.size() && path.known(i) != null) {
            here = member(frame, here, i++, base);
        }
        if (base) {
            frame.evaluation.noteBase(frame, path, here == null ? path.size() : i, here);
        }
        if (here == null) {
            return true;
        }
        return i == path.size() ? arrive(frame, here, out) : scan(frame, here, i, base, out);
    }

    private @Nullable Value member(Frame frame, Value collection, int at, boolean base) {
        Expression key = path.known(at);
        Value known = key == null ? null : key.value(frame);
        if (known == null) {
            return null;
        }
        return base ? Path.baseMember(collection, known) : Path.member(collection, known);
    }

    private boolean scan(Frame frame, Value collection, int at, boolean base, Solutions out) {
        Pattern key = path.pattern(at);
        int size = Members.count(collection);
        for (int i = 0; i < size; i++) {
            frame.evaluation.tick(frame);
            if (key.match(frame, Members.key(collection, i))
                    && !descend(frame, Members.value(collection, i), at + 1, base, out)) {
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
