/** Which expressions and rules were reached. {@link io.regent.engine.cover.Coverage} listens, its report is what commands print. */
@NullMarked
package io.regent.engine.cover;

import org.jspecify.annotations.NullMarked;
