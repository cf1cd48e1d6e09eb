/**
 * Finds by hash which rules of a group can hold, from what their bodies ask of the input, the data and the arguments.
 *
 * <p>It knows syntax trees and values; the evaluator asks it before it runs a rule.
 */
@NullMarked
package io.regent.engine.topdown.index;

import org.jspecify.annotations.NullMarked;
