package io.regent.builtins.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.KeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;

/** Keys in the form the platform's cryptography takes. Fails with its exception when it refuses one. */
public final class Platform {
    private Platform() {}

    /** The platform's form of a private key. */
    public static PrivateKey privateKey(Key.Private key) throws GeneralSecurityException {
        return switch (key) {
            case Key.RsaPrivate rsa -> rsa(rsa);
            case Key.EcPrivate ec -> ec(ec);
            case Key.Ed25519Private ed -> ed25519(ed);
        };
    }

    static PublicKey rsa(Key.RsaPublic key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(key.modulus(), key.exponent()));
    }

    static PrivateKey rsa(Key.RsaPrivate key) throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA").generatePrivate(rsaSpec(key));
    }

    private static KeySpec rsaSpec(Key.RsaPrivate key) {
        BigInteger modulus = key.publicKey().modulus();
        if (key.primes().size() != 2) {
            return new RSAPrivateKeySpec(modulus, key.exponent());
        }
        Key.Crt crt = RsaChecks.crt(key);
        return new RSAPrivateCrtKeySpec(
                modulus,
                key.publicKey().exponent(),
                key.exponent(),
                key.primes().get(0),
                key.primes().get(1),
                crt.dp(),
                crt.dq(),
                crt.qInverse());
    }

    static PublicKey ec(Key.EcPublic key) throws GeneralSecurityException {
        ECPoint point = new ECPoint(key.x(), key.y());
        return KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(point, key.curve().parameters()));
    }

    static PrivateKey ec(Key.EcPrivate key) throws GeneralSecurityException {
        return KeyFactory.getInstance("EC")
                .generatePrivate(new ECPrivateKeySpec(
                        key.secret(), key.publicKey().curve().parameters()));
    }

    static PublicKey ed25519(Key.Ed25519Public key) throws GeneralSecurityException {
        byte[] bigEndian = new byte[key.point().length];
        for (int i = 0; i < bigEndian.length; i++) {
            bigEndian[i] = key.point()[bigEndian.length - 1 - i];
        }
        boolean odd = bigEndian[0] < 0;
        bigEndian[0] &= 0x7F;
        EdECPoint point = new EdECPoint(odd, new BigInteger(1, bigEndian));
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }

    static PrivateKey ed25519(Key.Ed25519Private key) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, key.seed()));
    }
}
