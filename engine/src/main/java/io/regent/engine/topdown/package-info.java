/**
 * The reference evaluator: checked syntax trees, prepared into chains of steps, and run over frames of values.
 *
 * <p>Preparing decides for every variable whether it is known at each place, so that running never has to: a first
 * occurrence stores into the frame, a later one compares. {@link io.regent.engine.topdown.Program} is the entrance. Listeners
 * hear of every step; when there is none, that costs one test a step.
 */
@NullMarked
package io.regent.engine.topdown;

import org.jspecify.annotations.NullMarked;
