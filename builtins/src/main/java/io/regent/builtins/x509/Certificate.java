package io.regent.builtins.x509;

import io.regent.builtins.keys.Key;
import io.regent.builtins.keys.PublicKeyReader.Algorithm;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A certificate (RFC 5280, 4.1).
 *
 * @param raw all its bytes
 * @param signed the bytes that are signed
 * @param version 1 to 3
 * @param publicKey {@link Key.UnknownPublic} when its algorithm is not known
 * @param extensions as they are written
 * @param details what the known extensions say
 */
public record Certificate(
        byte[] raw,
        byte[] signed,
        int version,
        BigInteger serial,
        Algorithm signatureAlgorithm,
        Name issuer,
        OffsetDateTime notBefore,
        OffsetDateTime notAfter,
        Name subject,
        byte[] keyInfo,
        Algorithm keyAlgorithm,
        Key.Public publicKey,
        List<Extension> extensions,
        Details details,
        byte[] signature) {

    /** Whether a host, a name or an address, is one of its alternative names (RFC 6125). */
    public boolean isFor(String host) {
        return HostNames.match(details.names(), host);
    }
}
