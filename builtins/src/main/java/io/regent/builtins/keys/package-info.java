/**
 * Keys of asymmetric and symmetric cryptography: their material, the forms they are written in (DER, PEM), and what
 * can be signed and verified with them.
 *
 * <p>The cryptography is the platform's. Parsers here answer with the reference's messages, which the platform's do not
 * give. Knows nothing of tokens and certificates.
 */
@NullMarked
package io.regent.builtins.keys;

import org.jspecify.annotations.NullMarked;
