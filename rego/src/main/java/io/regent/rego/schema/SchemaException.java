package io.regent.rego.schema;

/** A schema that cannot be used, with the reference's text. */
public final class SchemaException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SchemaException(String message) {
        super(message);
    }

    static SchemaException invalidType(String expected, String given) {
        return new SchemaException("Invalid type. Expected: " + expected + ", given: " + given);
    }

    /** Schemas within schemas, or references that lead to references, that do not fit on every stack. */
    static SchemaException tooDeep() {
        return new SchemaException("schemas are nested too deeply");
    }

    /** The text; never null. */
    public String text() {
        return String.valueOf(getMessage());
    }
}
