package io.regent.builtins.keys;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;

/** The digests that signatures are made of. */
public enum Hash {
    SHA256("256", 32),
    SHA384("384", 48),
    SHA512("512", 64);

    private final String bits;
    private final int bytes;

    Hash(String bits, int bytes) {
        this.bits = bits;
        this.bytes = bytes;
    }

    /** The platform's name of an algorithm made of this digest, e.g. {@code SHA256} before {@code withRSA}. */
    String in(String before, String after) {
        return before + bits + after;
    }

    public int bytes() {
        return bytes;
    }

    /** The digest of the parts, one after the other. */
    public byte[] digest(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-" + bits);
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    PSSParameterSpec pss(int saltBytes) {
        String name = "SHA-" + bits;
        return new PSSParameterSpec(
                name, "MGF1", new MGF1ParameterSpec(name), saltBytes, PSSParameterSpec.TRAILER_FIELD_BC);
    }
}
