package io.regent.agent;

import java.util.List;

/** What a decision is asked for. */
public sealed interface Question {
    /**
     * A document.
     *
     * @param path the keys below {@code data}; whole numbers may be keys of objects or positions of arrays
     */
    record Document(List<String> path) implements Question {
        public Document {
            path = List.copyOf(path);
        }

        /** {@code data.a.b}, for messages. */
        @Override
        public String toString() {
            return path.isEmpty() ? "data" : "data." + String.join(".", path);
        }
    }

    /** The text of a query, e.g. {@code x = data.users[_]}. */
    record Query(String text) implements Question {}
}
