package io.regent.engine.topdown;

import io.regent.value.Value;

/**
 * What follows a rule or function, run inside of it: for listeners, who want to hear of it between the first solution of the
 * rule and its end, and where an error in it has to come before a conflict of the rules.
 */
abstract class Continuation {
    private boolean goOn = true;

    /** Goes on with the value; returns whether further solutions are wanted. */
    abstract boolean proceed(Value value);

    /** Whether listeners hear when the rule is tried again after this value. */
    boolean tellsRedo(Value value) {
        return true;
    }

    final boolean accept(Value value) {
        goOn = proceed(value);
        return goOn;
    }

    /** What the continuation answered; true when it was never called. */
    final boolean goesOn() {
        return goOn;
    }
}
