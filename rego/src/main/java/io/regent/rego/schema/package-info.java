/**
 * JSON schemas as types: {@link io.regent.rego.schema.SchemaTypes} gives the type of the documents that a schema describes, as
 * far as the type checker can use it. It is no validator: what narrows a type's values (formats, ranges, enumerations) is
 * read and left out. Nothing here is fetched.
 */
@NullMarked
package io.regent.rego.schema;

import org.jspecify.annotations.NullMarked;
