package io.regent.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a program says to a policy or a question. */
sealed interface Answer {
    /** A value as JSON, with the keys of objects in order. */
    record Result(String json) implements Answer {}

    /** Nothing is defined. */
    record Undefined() implements Answer {}

    /** What is wrong, in the order of the places. */
    record Failure(List<Problem> problems) implements Answer {
        public Failure {
            List<Problem> sorted = new ArrayList<>(problems);
            Collections.sort(sorted);
            problems = List.copyOf(sorted);
        }
    }

    /** The program has no answer that could be compared: it broke, or took too long. */
    record None(String why) implements Answer {}

    /** A single error. */
    record Problem(String file, int row, int column, String code, String message) implements Comparable<Problem> {
        // Of several circles the reference shows any one, another in each run.
        public Problem {
            message = message.replaceFirst("(?s)(?<= recursive: ).*", "…");
        }

        @Override
        public int compareTo(Problem other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return file + ":" + row + ":" + column + ": " + code + ": " + message;
        }
    }
}
