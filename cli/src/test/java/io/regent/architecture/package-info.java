/**
 * The architecture as tests: which module sees which, which library is used where, which packages other modules may enter, and who may
 * open a connection.
 *
 * <p>They stand in cli because it alone sees every released module. A rule that fails is mended in the code; a change of a rule is a
 * change of the design and belongs into {@code docs/decisions/}.
 */
@NullMarked
package io.regent.architecture;

import org.jspecify.annotations.NullMarked;
