/**
 * Text to syntax tree: a lexer, a cursor over its tokens, and one class for each level of the grammar.
 *
 * <p>The entrance is {@link io.regent.rego.Parser}. Methods that read a piece of grammar return null when it is not
 * there; the reason is then among the cursor's errors. It knows nothing of what the tree means.
 */
@NullMarked
package io.regent.rego.parse;

import org.jspecify.annotations.NullMarked;
