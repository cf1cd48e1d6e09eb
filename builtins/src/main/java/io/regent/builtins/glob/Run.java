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
            switch (program.steps().get(state)) {
                case Step.Letter letter when letter.codePoint() == codePoint -> enter(state + 1, after);
                case Step.Single single when !delimiter -> enter(state + 1, after);
                case Step.OneOf list when list.takes(codePoint) -> enter(state + 1, after);
                case Step.InRange range when range.takes(codePoint) -> enter(state + 1, after);
                case Step.NoDelimiters some when !delimiter -> enter(state, after);
                case Step.Anything all -> enter(state, after);
                default -> {}
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
            switch (program.steps().get(state)) {
                case Step.Fork fork -> {
                    states.add(state + 1);
                    states.add(fork.other());
                }
                case Step.Jump jump -> states.add(jump.target());
                case Step.NoDelimiters some -> states.add(state + 1);
                case Step.Anything all -> states.add(state + 1);
                default -> {}
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
