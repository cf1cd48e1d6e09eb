package io.regent.cli.repl;

import org.jspecify.annotations.Nullable;

/** Where the lines of a session come from. */
interface Lines extends AutoCloseable {
    /**
     * The next line, without its end.
     *
     * @param session knows the prompt that a terminal shows, and forgets what was begun when the user interrupts
     * @return null at the end
     */
    @Nullable
    String next(Session session);

    /** Shows a text that nobody asked for, above the line that is being typed. */
    void show(String text);

    /** Takes note of a statement or command that was entered, so that it can be called back. */
    void remember(String block);

    @Override
    void close();
}
