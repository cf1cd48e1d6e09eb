package io.regent.engine.topdown;

import io.regent.rego.ast.Expr;
import io.regent.value.Value;

/** A ref into the base documents where no rules lie. */
final class BaseWalk extends Walk {
    private final boolean single;

    BaseWalk(Expr source, Path path, Pattern target) {
        super(source, path, target);
        this.single = path.isKnown(0);
    }

    @Override
    boolean single() {
        return single;
    }

    @Override
    boolean holds(Frame frame) {
        Value end = path.lookupBase(frame, frame.evaluation.world.root(path), 0);
        frame.evaluation.noteBase(frame, path, path.size(), end);
        return end != null && target().match(frame, end);
    }

    @Override
    boolean each(Frame frame, Solutions out) {
        return descendBase(frame, frame.evaluation.world.root(path), 0, out);
    }
}
