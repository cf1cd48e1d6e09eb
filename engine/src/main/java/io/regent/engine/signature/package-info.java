/**
 * Signatures of bundles: which files a bundle has to hold, by their digests, in a token that somebody signed.
 *
 * <p>Entrances: {@link io.regent.engine.signature.Verification} and {@link io.regent.engine.signature.SignatureCheck} for
 * those who read, {@link io.regent.engine.signature.Signing} for those who write. The tokens and keys are those of the
 * built-ins. Knows nothing of what a bundle means.
 */
@NullMarked
package io.regent.engine.signature;

import org.jspecify.annotations.NullMarked;
