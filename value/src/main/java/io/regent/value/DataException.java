package io.regent.value;

import java.util.Objects;

/** JSON or YAML that cannot be read, or that would exceed a limit. */
public final class DataException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long offset;

    public DataException(String message, long offset) {
        super(message);
        this.offset = offset;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    /** Where reading failed, in bytes from the start; -1 when unknown. */
    public long offset() {
        return offset;
    }
}
