/** Universally unique identifiers (RFC 9562): their text and their fields. Knows nothing of Rego values. */
@NullMarked
package io.regent.builtins.uuid;

import org.jspecify.annotations.NullMarked;
