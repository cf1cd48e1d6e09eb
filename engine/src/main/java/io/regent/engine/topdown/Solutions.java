package io.regent.engine.topdown;

/** Takes the solutions of a body, one at a time. */
interface Solutions {
    /** Takes the solution that {@code frame} now holds; returns whether further ones are wanted. */
    boolean solution(Frame frame);
}
