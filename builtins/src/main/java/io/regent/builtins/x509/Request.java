package io.regent.builtins.x509;

import io.regent.builtins.keys.Key;
import io.regent.builtins.keys.PublicKeyReader.Algorithm;
import io.regent.builtins.x509.Details.AlternativeNames;
import io.regent.value.Value;
import java.util.List;

/**
 * A request for a certificate (RFC 2986).
 *
 * @param raw all its bytes
 * @param signed the bytes that are signed
 * @param attributes those that hold lists of identified values, as they are shown
 * @param extensions those that the certificate should have
 */
record Request(
        byte[] raw,
        byte[] signed,
        long version,
        Name subject,
        byte[] keyInfo,
        Algorithm keyAlgorithm,
        Key.Public publicKey,
        List<Value> attributes,
        List<Extension> extensions,
        AlternativeNames names,
        Algorithm signatureAlgorithm,
        byte[] signature) {}
