/**
 * Partial evaluation: what is known is evaluated, what depends on unknown documents is left as queries and support modules.
 *
 * <p>It solves the checked syntax tree itself, by unification of terms instead of values, because what is left is syntax. The
 * entrance is {@link io.regent.engine.PartialQuery}. The order in which bodies are begun decides the names of variables in
 * the result, so nothing is evaluated earlier, later or more often than the reference does.
 */
@NullMarked
package io.regent.engine.partial;

import org.jspecify.annotations.NullMarked;
