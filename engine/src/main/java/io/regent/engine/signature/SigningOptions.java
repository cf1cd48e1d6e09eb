package io.regent.engine.signature;

/**
 * How something is signed.
 *
 * @param key the secret of an HMAC, a private key in PEM, or the path of a file that holds one
 * @param algorithm the name of the algorithm, e.g. {@code RS256}
 * @param claimsFile the path of a JSON file with further claims; empty for none
 * @param plugin what signs; only {@link SignatureCheck#BUILT_IN} does
 */
public record SigningOptions(String key, String algorithm, String claimsFile, String plugin) {}
