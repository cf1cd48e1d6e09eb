package io.regent.engine.topdown;

import io.regent.engine.trace.Op;

/** Whether a body inside another holds at all. */
final class Exists implements Solutions {
    private final boolean stopAtFirst;
    private final String exitMessage;
    private boolean found;

    private Exists(boolean stopAtFirst, String exitMessage) {
        this.stopAtFirst = stopAtFirst;
        this.exitMessage = exitMessage;
    }

    /** Runs the body until its first solution. */
    static boolean once(Frame frame, Origin origin, Step body) {
        return run(frame, origin, body, new Exists(true, "early"));
    }

    /** Runs the body as {@code not} does: listeners see all of its solutions. */
    static boolean everyTime(Frame frame, Origin origin, Step body) {
        return run(frame, origin, body, new Exists(!frame.evaluation.isTraced(), ""));
    }

    private static boolean run(Frame frame, Origin origin, Step body, Exists exists) {
        Frame inner = frame.nested(origin);
        inner.emit(Op.ENTER, "");
        Step.run(body, inner, exists);
        return exists.found;
    }

    @Override
    public boolean solution(Frame frame) {
        frame.emit(Op.EXIT, exitMessage);
        found = true;
        frame.emit(Op.REDO, "");
        return !stopAtFirst;
    }
}
