/** Rego's types: what the checker infers and what built-ins declare. Knows values, not syntax trees. */
@NullMarked
package io.regent.rego.types;

import org.jspecify.annotations.NullMarked;
