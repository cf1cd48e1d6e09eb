/**
 * JSON Web Tokens (RFC 7519) in the compact form of RFC 7515, and the keys of RFC 7517.
 *
 * <p>Entrances: {@link io.regent.builtins.jwt.Token}, {@link io.regent.builtins.jwt.VerificationKeys},
 * {@link io.regent.builtins.jwt.Constraints}, {@link io.regent.builtins.jwt.Signing} and, where a wrong signature is an
 * error, {@link io.regent.builtins.jwt.Verifying}.
 */
@NullMarked
package io.regent.builtins.jwt;

import org.jspecify.annotations.NullMarked;
