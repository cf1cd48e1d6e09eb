package io.regent.engine.filter;

/** The names of tables and columns that came with a request make no sense. */
public final class InvalidMappingException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidMappingException(String message) {
        super(message);
    }
}
