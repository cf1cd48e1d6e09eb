/**
 * Moments as Go writes and reads them: layouts made of a reference time, zones by name, durations such as {@code 1h30m}.
 * Knows nothing of Rego values.
 */
@NullMarked
package io.regent.builtins.time;

import org.jspecify.annotations.NullMarked;
