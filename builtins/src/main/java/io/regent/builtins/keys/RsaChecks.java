package io.regent.builtins.keys;

import io.regent.builtins.BuiltinException;
import java.math.BigInteger;

/** Whether the numbers of an RSA key belong together and are safe to use. */
public final class RsaChecks {
    private static final int MIN_BITS = 1024;
    private static final int MAX_EXPONENT_BITS = 31;

    private RsaChecks() {}

    /** Whether signatures under a key may be believed. */
    public static boolean isUsable(Key.RsaPublic key) {
        return key.modulus().bitLength() >= MIN_BITS
                && key.modulus().testBit(0)
                && key.exponent().testBit(0)
                && key.exponent().compareTo(BigInteger.ONE) > 0
                && key.exponent().bitLength() <= MAX_EXPONENT_BITS;
    }

    /** Fails unless the key may be used to sign. */
    public static void checkSigning(Key.RsaPrivate key) {
        int bits = key.publicKey().modulus().bitLength();
        if (bits < MIN_BITS) {
            throw failure(bits + "-bit keys are insecure (see https://go.dev/pkg/crypto/rsa#hdr-Minimum_key_size)");
        }
        checkConsistent(key);
    }

    /** Fails unless modulus, exponents and primes belong together. */
    public static void checkConsistent(Key.RsaPrivate key) {
        if (!isUsable(key.publicKey()) && key.publicKey().modulus().bitLength() >= MIN_BITS) {
            throw failure("invalid modulus or public exponent");
        }
        BigInteger product = BigInteger.ONE;
        for (BigInteger prime : key.primes()) {
            product = product.multiply(prime);
        }
        if (!product.equals(key.publicKey().modulus())) {
            throw failure("p * q != n");
        }
        if (key.primes().size() == 2) {
            checkTwoPrimes(key, crt(key));
        }
    }

    private static void checkTwoPrimes(Key.RsaPrivate key, Key.Crt crt) {
        BigInteger p = key.primes().get(0);
        BigInteger q = key.primes().get(1);
        BigInteger e = key.publicKey().exponent();
        if (!isInverse(e, crt.dp(), p.subtract(BigInteger.ONE))
                || !isInverse(e, crt.dq(), q.subtract(BigInteger.ONE))) {
            throw failure("invalid CRT exponent");
        }
        if (!isInverse(q, crt.qInverse(), p)) {
            throw failure("invalid CRT coefficient");
        }
        if (!key.exponent().mod(p.subtract(BigInteger.ONE)).equals(crt.dp())) {
            throw failure("d does not match dP");
        }
        if (!key.exponent().mod(q.subtract(BigInteger.ONE)).equals(crt.dq())) {
            throw failure("d does not match dQ");
        }
    }

    private static boolean isInverse(BigInteger left, BigInteger right, BigInteger modulus) {
        return modulus.signum() > 0
                && right.compareTo(modulus) < 0
                && left.multiply(right).mod(modulus).equals(BigInteger.ONE);
    }

    /** The values derived from the two primes, as written down or computed now. */
    public static Key.Crt crt(Key.RsaPrivate key) {
        if (key.crt() != null) {
            return key.crt();
        }
        BigInteger p = key.primes().get(0);
        BigInteger q = key.primes().get(1);
        if (p.compareTo(BigInteger.ONE) <= 0
                || q.compareTo(BigInteger.ONE) <= 0
                || !p.gcd(q).equals(BigInteger.ONE)) {
            throw failure("invalid prime");
        }
        return new Key.Crt(
                key.exponent().mod(p.subtract(BigInteger.ONE)),
                key.exponent().mod(q.subtract(BigInteger.ONE)),
                q.modInverse(p));
    }

    private static BuiltinException failure(String what) {
        return BuiltinException.failure("crypto/rsa: " + what);
    }
}
