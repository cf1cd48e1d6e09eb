/**
 * What JSON schemas ask of this program: regular expressions, formats of texts, schemas from elsewhere. The schemas themselves
 * are {@code io.regent.rego.schema}'s.
 */
@NullMarked
package io.regent.builtins.schema;

import org.jspecify.annotations.NullMarked;
