/**
 * The kinds of Rego value, their total order, equality and hash; JSON and YAML bytes in and out.
 *
 * <p>The entrance is {@link io.regent.value.Value}. It knows nothing of the language Rego beyond its values.
 */
@NullMarked
package io.regent.value;

import org.jspecify.annotations.NullMarked;
