package io.regent.engine.topdown;

import io.regent.engine.trace.Op;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Expr;

/**
 * A step of a prepared body. An expression is one step or several; the last step of a body hands out its solution.
 *
 * <p>INVARIANT: steps are immutable once the body is prepared, and shared by all threads.
 */
abstract class Step {
    private final Expr source;
    private Step next = Done.DONE;

    /** Whether this is the first step of its expression, and whether it is the last. */
    private boolean opens;

    private boolean closes;
    /** The place of its expression in the body. */
    private int index;

    /** The slots that its expression is the first to store into. */
    private int[] stored = {};

    Step(Expr source) {
        this.source = source;
    }

    /** The expression it is a part of. */
    final Expr source() {
        return source;
    }

    final int index() {
        return index;
    }

    final void link(Step following) {
        next = following;
    }

    final void place(int inBody, boolean first, boolean last, int[] slots) {
        index = inBody;
        stored = slots;
        opens = first;
        closes = last;
    }

    /** Whether its expression is the first to store into a slot, so that what is there is stale. */
    final boolean stores(int slot) {
        for (int each : stored) {
            if (each == slot) {
                return true;
            }
        }
        return false;
    }

    /** Whether it holds in at most one way and {@link #holds} says so without going on. */
    boolean single() {
        return false;
    }

    /** For single steps: whether it holds; stores what it binds. */
    boolean holds(Frame frame) {
        throw new IllegalStateException("not a single step");
    }

    /** Goes on once for every way in which this holds; returns whether further solutions are wanted. */
    boolean each(Frame frame, Solutions out) {
        return !holds(frame) || proceed(frame, out);
    }

    /** Runs what follows this step. */
    final boolean proceed(Frame frame, Solutions out) {
        return frame.evaluation.isTraced() ? proceedTraced(frame, out) : run(next, frame, out);
    }

    /** Runs a body from {@code first} on; returns whether further solutions are wanted. */
    static boolean run(Step first, Frame frame, Solutions out) {
        Budget budget = frame.evaluation.budget();
        boolean more = budget.enter(frame)
                ? DeepStack.run(frame, () -> runHere(first, frame, out))
                : runHere(first, frame, out);
        budget.leave();
        return more;
    }

    private static boolean runHere(Step first, Frame frame, Solutions out) {
        Evaluation evaluation = frame.evaluation;
        if (evaluation.isTraced()) {
            return first.traced(frame, out);
        }
        Step step = first;
        while (step.single()) {
            evaluation.tick(frame);
            frame.at = step;
            if (!step.holds(frame)) {
                return true;
            }
            step = step.next;
        }
        if (step == Done.DONE) {
            return out.solution(frame);
        }
        evaluation.tick(frame);
        frame.at = step;
        return step.each(frame, out);
    }

    private boolean traced(Frame frame, Solutions out) {
        if (this == Done.DONE) {
            return out.solution(frame);
        }
        frame.evaluation.tick(frame);
        frame.at = this;
        if (!opens) {
            return each(frame, out);
        }
        frame.setHeld(index, false);
        frame.evaluation.emit(frame, Op.EVAL, this, "", null);
        boolean more = each(frame, out);
        frame.at = this;
        if (!frame.held(index)) {
            frame.evaluation.emit(frame, Op.FAIL, this, "", null);
        }
        return more;
    }

    private boolean proceedTraced(Frame frame, Solutions out) {
        if (!closes) {
            return run(next, frame, out);
        }
        frame.setHeld(index, true);
        try {
            boolean more = run(next, frame, out);
            tellRedo(frame);
            return more;
        } catch (RegoException failed) {
            tellRedo(frame);
            throw failed;
        }
    }

    private void tellRedo(Frame frame) {
        frame.at = this;
        frame.setHeld(index, true);
        // OPA: of what is negated, only the improved form says so.
        if (!source.negated()) {
            frame.evaluation.emit(frame, Op.REDO, this, "", null);
        }
        frame.clear(stored);
    }
}
