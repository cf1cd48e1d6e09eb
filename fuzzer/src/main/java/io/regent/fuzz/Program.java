package io.regent.fuzz;

import java.util.List;

/** Something that answers cases. */
interface Program extends AutoCloseable {
    /**
     * The answers to the questions of a case; a single failure when a policy is refused.
     */
    List<Answer> answers(Case test) throws InterruptedException;

    /** Each of {@code texts} formatted. */
    List<Answer> formatted(List<String> texts, boolean v0) throws InterruptedException;

    @Override
    void close();
}
