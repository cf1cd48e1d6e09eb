/**
 * Signatures that Amazon Web Services want on requests.
 *
 * <p>The path and the query of a request are signed as they are written; the service's own libraries would change them.
 * Knows nothing of Rego values.
 */
@NullMarked
package io.regent.builtins.aws;

import org.jspecify.annotations.NullMarked;
