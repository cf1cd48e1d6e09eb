package io.regent.engine.signature;

/**
 * A key that signatures are checked with.
 *
 * @param text the secret of an HMAC, or a key or certificate in PEM
 * @param algorithm the name of the algorithm, e.g. {@code RS256}
 * @param scope the scope a signature has to have when nothing else asks for one; may be empty
 */
public record VerificationKey(String text, String algorithm, String scope) {}
