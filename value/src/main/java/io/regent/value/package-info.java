/**
 * The kinds of Rego value, their total order, equality and hash, and JSON and YAML bytes in and out.
 *
 * <p>Values are immutable. This module knows nothing of policies: it stands at the left end of the line of modules.
 */
@NullMarked
package io.regent.value;

import org.jspecify.annotations.NullMarked;
