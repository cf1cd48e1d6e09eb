/**
 * JSON Web Tokens (RFC 7519) in the compact form of RFC 7515, and the keys of RFC 7517.
 *
 * <p>Entrances: {@link io.regent.builtins.jwt.Token}, {@link io.regent.builtins.jwt.VerificationKeys},
 * {@link io.regent.builtins.jwt.Constraints} and {@link io.regent.builtins.jwt.Signing}.
 */
@NullMarked
package io.regent.builtins.jwt;

import org.jspecify.annotations.NullMarked;
