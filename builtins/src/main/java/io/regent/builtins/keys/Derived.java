package io.regent.builtins.keys;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import javax.crypto.KeyAgreement;

/** Public keys from private ones, for those of the curve 25519. */
public final class Derived {
    private static final BigInteger BASE_POINT = BigInteger.valueOf(9);

    private Derived() {}

    /** The key of a seed of 32 bytes. */
    public static Key.Ed25519Private ed25519(byte[] seed) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, new FixedBytes(seed));
            EdECPublicKey key = (EdECPublicKey) generator.generateKeyPair().getPublic();
            return new Key.Ed25519Private(new Key.Ed25519Public(encoded(key.getPoint())), seed);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] encoded(EdECPoint point) {
        byte[] littleEndian = reversed(PssSalt.rightAligned(point.getY().toByteArray(), 32));
        littleEndian[31] |= (byte) (point.isXOdd() ? 0x80 : 0);
        return littleEndian;
    }

    /** What the other side of an exchange gets to see of a secret of 32 bytes: the secret times the base point. */
    public static Key.X25519Public x25519(byte[] secret) {
        try {
            KeyFactory keys = KeyFactory.getInstance("X25519");
            KeyAgreement agreement = KeyAgreement.getInstance("X25519");
            agreement.init(keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secret)));
            agreement.doPhase(keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, BASE_POINT)), true);
            return new Key.X25519Public(agreement.generateSecret());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] reversed(byte[] bytes) {
        byte[] reversed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            reversed[i] = bytes[bytes.length - 1 - i];
        }
        return reversed;
    }

    /** Makes the platform's generator take a given seed instead of a random one. */
    private static final class FixedBytes extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] bytes;

        FixedBytes(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
