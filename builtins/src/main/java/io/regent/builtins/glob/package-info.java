/**
 * Glob patterns with delimiters: {@link io.regent.builtins.glob.Glob} compiles a pattern to a small automaton and runs
 * it in time linear in the text. Knows nothing of Rego values.
 */
@NullMarked
package io.regent.builtins.glob;

import org.jspecify.annotations.NullMarked;
