package io.regent.builtins.keys;

import io.regent.builtins.BuiltinException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signs, and says whether signatures are right. A signature that cannot be read is wrong, never an error, and so is one
 * under a key that is too weak.
 */
public final class Signatures {
    /** Any length of salt in a PSS signature. */
    public static final int ANY_SALT = -1;

    private Signatures() {}

    /** The HMAC of {@code message} (RFC 2104); the secret may be empty. */
    public static byte[] hmac(Hash hash, byte[] secret, byte[] message) {
        try {
            String name = hash.in("HmacSHA", "");
            Mac mac = Mac.getInstance(name);
            // HMAC pads short keys with zeros; the platform refuses an empty one, so it gets a zero.
            mac.init(new SecretKeySpec(secret.length == 0 ? new byte[1] : secret, name));
            return mac.doFinal(message);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** Takes the same time wherever the codes differ. */
    public static boolean verifyHmac(Hash hash, byte[] secret, byte[] message, byte[] code) {
        return MessageDigest.isEqual(hmac(hash, secret, message), code);
    }

    public static boolean verifyRsa(Hash hash, Key.RsaPublic key, byte[] message, byte[] signature) {
        try {
            return RsaChecks.isUsable(key)
                    && verifies(
                            Signature.getInstance(hash.in("SHA", "withRSA")), Platform.rsa(key), message, signature);
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    /** {@code saltBytes} is what the salt has to be, or {@link #ANY_SALT}. */
    public static boolean verifyPss(Hash hash, Key.RsaPublic key, int saltBytes, byte[] message, byte[] signature) {
        try {
            int salt = RsaChecks.isUsable(key) ? PssSalt.length(key, hash, signature) : -1;
            if (salt < 0 || saltBytes != ANY_SALT && saltBytes != salt) {
                return false;
            }
            Signature pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(hash.pss(salt));
            return verifies(pss, Platform.rsa(key), message, signature);
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    /** {@code signature} is {@code r} and {@code s}, each as long as a coordinate of the curve. */
    public static boolean verifyEcdsa(Hash hash, Key.EcPublic key, byte[] message, byte[] signature) {
        try {
            Signature ecdsa = Signature.getInstance(hash.in("SHA", "withECDSAinP1363Format"));
            return signature.length == 2 * key.curve().bytes() && verifies(ecdsa, Platform.ec(key), message, signature);
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    /** {@code signature} is {@code r} and {@code s} in DER, as in certificates. */
    public static boolean verifyDerEcdsa(Hash hash, Key.EcPublic key, byte[] message, byte[] signature) {
        try {
            return verifies(Signature.getInstance(hash.in("SHA", "withECDSA")), Platform.ec(key), message, signature);
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    /** {@code signature} is {@code r} and {@code s}, each half of it, with zeros in front or without. */
    public static boolean verifyPaddedEcdsa(Hash hash, Key.EcPublic key, byte[] message, byte[] signature) {
        int half = signature.length / 2;
        byte[] r = trimmed(Arrays.copyOf(signature, half));
        byte[] s = trimmed(Arrays.copyOfRange(signature, half, signature.length));
        int size = key.curve().bytes();
        if (r.length > size || s.length > size) {
            return false;
        }
        byte[] both = new byte[2 * size];
        System.arraycopy(r, 0, both, size - r.length, r.length);
        System.arraycopy(s, 0, both, 2 * size - s.length, s.length);
        return verifyEcdsa(hash, key, message, both);
    }

    private static byte[] trimmed(byte[] number) {
        int from = 0;
        while (from < number.length && number[from] == 0) {
            from++;
        }
        return Arrays.copyOfRange(number, from, number.length);
    }

    public static boolean verifyEd25519(Key.Ed25519Public key, byte[] message, byte[] signature) {
        try {
            return verifies(Signature.getInstance("Ed25519"), Platform.ed25519(key), message, signature);
        } catch (GeneralSecurityException refused) {
            return false;
        }
    }

    private static boolean verifies(Signature scheme, java.security.PublicKey key, byte[] message, byte[] signature)
            throws GeneralSecurityException {
        scheme.initVerify(key);
        scheme.update(message);
        return scheme.verify(signature);
    }

    public static byte[] signRsa(Hash hash, Key.RsaPrivate key, byte[] message) {
        RsaChecks.checkSigning(key);
        try {
            return signed(Signature.getInstance(hash.in("SHA", "withRSA")), Platform.rsa(key), message);
        } catch (GeneralSecurityException refused) {
            throw refused(refused);
        }
    }

    /** With a salt as long as the digest. */
    public static byte[] signPss(Hash hash, Key.RsaPrivate key, byte[] message) {
        RsaChecks.checkSigning(key);
        try {
            Signature pss = Signature.getInstance("RSASSA-PSS");
            pss.setParameter(hash.pss(hash.bytes()));
            return signed(pss, Platform.rsa(key), message);
        } catch (GeneralSecurityException refused) {
            throw refused(refused);
        }
    }

    public static byte[] signEcdsa(Hash hash, Key.EcPrivate key, byte[] message) {
        try {
            Signature ecdsa = Signature.getInstance(hash.in("SHA", "withECDSAinP1363Format"));
            return signed(ecdsa, Platform.ec(key), message);
        } catch (GeneralSecurityException refused) {
            throw refused(refused);
        }
    }

    public static byte[] signEd25519(Key.Ed25519Private key, byte[] message) {
        try {
            return signed(Signature.getInstance("Ed25519"), Platform.ed25519(key), message);
        } catch (GeneralSecurityException refused) {
            throw refused(refused);
        }
    }

    private static byte[] signed(Signature scheme, java.security.PrivateKey key, byte[] message)
            throws GeneralSecurityException {
        scheme.initSign(key);
        scheme.update(message);
        return scheme.sign();
    }

    private static BuiltinException refused(GeneralSecurityException refused) {
        return BuiltinException.failure("the key cannot sign: " + refused.getMessage());
    }
}
