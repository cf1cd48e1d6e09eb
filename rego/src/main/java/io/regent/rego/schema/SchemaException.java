package io.regent.rego.schema;

/** A schema that cannot be used, with the reference's text. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    SchemaException(String message) {
        super(message);
    }

    /** The text; never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
