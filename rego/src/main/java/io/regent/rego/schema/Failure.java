package io.regent.rego.schema;

/**
 * What a document lacks.
 *
 * @param type its kind, such as {@code invalid_type}
 * @param field the path to the part that lacks something, its parts joined by points; {@code (Root)} for the whole
 * @param description what is wrong, in the reference's words
 */
public record Failure(String type, String field, String description) {}
