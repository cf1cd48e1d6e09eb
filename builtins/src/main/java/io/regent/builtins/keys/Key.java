package io.regent.builtins.keys;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The numbers and bytes of a key. */
public sealed interface Key {
    /** A key that verifies. */
    sealed interface Public extends Key {}

    /** A key that signs, with the one that verifies what it signed. */
    sealed interface Private extends Key {
        Public publicKey();
    }

    record RsaPublic(BigInteger modulus, BigInteger exponent) implements Public {}

    /**
     * A key of RSA that signs.
     *
     * @param exponent the private exponent
     * @param primes at least two
     * @param crt the values derived from exponent and primes, when they were written down; else null
     */
    record RsaPrivate(
            RsaPublic publicKey,
            BigInteger exponent,
            List<BigInteger> primes,
            @Nullable Crt crt) implements Private {}

    /** What makes RSA with two primes faster: {@code d mod (p-1)}, {@code d mod (q-1)} and {@code q⁻¹ mod p}. */
    record Crt(BigInteger dp, BigInteger dq, BigInteger qInverse) {}

    /** A point other than that at infinity. INVARIANT: it lies on the curve. */
    record EcPublic(Curve curve, BigInteger x, BigInteger y) implements Public {}

    record EcPrivate(EcPublic publicKey, BigInteger secret) implements Private {}

    /** The 32 bytes of RFC 8032. */
    record Ed25519Public(byte[] point) implements Public {}

    /** The 32 bytes that everything else of the key is derived from. */
    record Ed25519Private(Ed25519Public publicKey, byte[] seed) implements Private {}

    /** A key that agrees on secrets and signs nothing. */
    record X25519Public(byte[] point) implements Public {}

    record X25519Private(byte[] secret) implements Key {}

    record DsaPublic(BigInteger p, BigInteger q, BigInteger g, BigInteger y) implements Public {}

    /** A key of an algorithm that is not known. */
    record UnknownPublic() implements Public {}

    /** The shared secret of a message authentication code. */
    record Secret(byte[] bytes) implements Key {}
}
