/**
 * JSON schemas. {@link io.regent.rego.schema.SchemaTypes} gives the type of the documents that a schema describes, as far as
 * the type checker can use it; {@link io.regent.rego.schema.SchemaCheck} tells what a document lacks to fit one, in the words
 * and in the order of the reference.
 *
 * <p>Nothing here knows regular expressions or connections: what schemas ask of the program stands in
 * {@link io.regent.rego.schema.Outside}.
 */
@NullMarked
package io.regent.rego.schema;

import org.jspecify.annotations.NullMarked;
