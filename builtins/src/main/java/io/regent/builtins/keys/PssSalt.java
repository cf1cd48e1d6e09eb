package io.regent.builtins.keys;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Finds out how long the salt of an RSASSA-PSS signature is (RFC 8017, 9.1.2), which the platform wants to be told.
 * Whether the signature is right remains the platform's to say.
 */
final class PssSalt {
    private static final int TRAILER = 0xBC;

    private PssSalt() {}

    /** The salt's length in bytes, or -1 when the signature is none of this key. */
    static int length(Key.RsaPublic key, Hash hash, byte[] signature) {
        BigInteger encoded = new BigInteger(1, signature);
        if (encoded.compareTo(key.modulus()) >= 0) {
            return -1;
        }
        BigInteger message = encoded.modPow(key.exponent(), key.modulus());
        int bits = key.modulus().bitLength() - 1;
        byte[] block = rightAligned(message.toByteArray(), (bits + 7) / 8);
        int masked = block.length - hash.bytes() - 1;
        if (masked < 1 || (block[block.length - 1] & 0xFF) != TRAILER) {
            return -1;
        }
        byte[] seed = Arrays.copyOfRange(block, masked, masked + hash.bytes());
        byte[] data = Arrays.copyOf(block, masked);
        unmask(data, seed, hash);
        data[0] &= (byte) (0xFF >> block.length * 8 - bits);
        return saltBehindSeparator(data);
    }

    /** Zeros, a one, the salt. */
    private static int saltBehindSeparator(byte[] data) {
        int at = 0;
        while (at < data.length && data[at] == 0) {
            at++;
        }
        return at < data.length && data[at] == 1 ? data.length - at - 1 : -1;
    }

    private static void unmask(byte[] data, byte[] seed, Hash hash) {
        for (int from = 0, counter = 0; from < data.length; from += hash.bytes(), counter++) {
            byte[] number = {(byte) (counter >> 24), (byte) (counter >> 16), (byte) (counter >> 8), (byte) counter};
            byte[] mask = hash.digest(seed, number);
            for (int i = 0; i < mask.length && from + i < data.length; i++) {
                data[from + i] ^= mask[i];
            }
        }
    }

    /** A number of at most {@code length} bytes with zeros in front, or without them. */
    static byte[] rightAligned(byte[] number, int length) {
        byte[] aligned = new byte[length];
        int copied = Math.min(number.length, length);
        System.arraycopy(number, number.length - copied, aligned, length - copied, copied);
        return aligned;
    }
}
