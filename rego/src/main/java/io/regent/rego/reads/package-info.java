/**
 * Which documents a query reads: base documents, which come from outside, and virtual ones, which rules make.
 *
 * <p>Entrance: {@link io.regent.rego.reads.DocumentReads}. It looks at text, not at values, so it may name more documents
 * than an evaluation reads.
 */
@NullMarked
package io.regent.rego.reads;

import org.jspecify.annotations.NullMarked;
