package io.regent.builtins.processor;

/** What is wrong with one annotated method. */
final class InvalidBuiltin extends RuntimeException {
    InvalidBuiltin(String message) {
        super(message);
    }
}
