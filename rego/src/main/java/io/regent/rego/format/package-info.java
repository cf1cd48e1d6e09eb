/**
 * Policies as text in the one layout that everybody reads. The entrance is {@link io.regent.rego.format.Formatter}.
 *
 * <p>Each class writes one level of the grammar to a shared {@link io.regent.rego.format.Page}. What stood on rows of its own stays on
 * rows of its own, and comments are written when the row they stand on is reached. Knows nothing of files.
 */
@NullMarked
package io.regent.rego.format;

import org.jspecify.annotations.NullMarked;
