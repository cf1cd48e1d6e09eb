package io.regent.builtins.glob;

import java.util.Set;

/** One run of an automaton: all states it can be in are advanced together, a character at a time. */
final class Run {
    private final Program program;
    private final Set<Integer> delimiters;
    private States now;
    private States after;

    Run(Program program, Set<Integer> delimiters) {
        this.program = program;
        this.delimiters = delimiters;
        this.now = new States(program.steps().size());
        this.after = new States(program.steps().size());
    }

    boolean accepts(String text) {
        enter(0, now);
        for (int i = 0; i < text.length() && now.size > 0; ) {
            int codePoint = text.codePointAt(i);
            advance(codePoint, delimiters.contains(codePoint));
            i += Character.charCount(codePoint);
        }
        return now.has(program.steps().size() - 1);
    }

    private void advance(int codePoint, boolean delimiter) {
        after.clear();
        for (int i = 0; i < now.size; i++) {
            int state = now.list[i];
            Step step = program.steps().get(state);
            if (step.takes(codePoint, delimiter)) {
                enter(step.repeats() ? state : state + 1, after);
            }
        }
        States previous = now;
        now = after;
        after = previous;
    }

    /** Adds a state and those reached from it without taking a character. */
    private void enter(int start, States states) {
        states.add(start);
        // INVARIANT: states added while the loop runs are visited by it.
        for (int i = states.size - 1; i < states.size; i++) {
            int state = states.list[i];
            Step step = program.steps().get(state);
            if (step.repeats() || step instanceof Step.Fork) {
                states.add(state + 1);
            }
            if (step instanceof Step.Fork fork) {
                states.add(fork.other());
            } else if (step instanceof Step.Jump jump) {
                states.add(jump.target());
            }
        }
    }

    /** A set of states in the order in which they were added. */
    private static final class States {
        private final int[] list;
        private final boolean[] present;
        private int size;

        private States(int capacity) {
            list = new int[capacity];
            present = new boolean[capacity];
        }

        private void add(int state) {
            if (!present[state]) {
                present[state] = true;
                list[size++] = state;
            }
        }

        private boolean has(int state) {
            return present[state];
        }

        private void clear() {
            for (int i = 0; i < size; i++) {
                present[list[i]] = false;
            }
            size = 0;
        }
    }
}
