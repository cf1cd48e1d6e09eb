package io.regent.engine.signature;

import io.regent.value.JsonFields;

/**
 * What a signature says of a file.
 *
 * @param name its path
 * @param hash its digest, hexadecimal
 * @param algorithm the digest's name, e.g. {@code SHA-256}
 */
public record SignedFile(String name, String hash, String algorithm) {
    /** What a new signature says of a file. */
    public static SignedFile of(String name, byte[] digest) {
        return new SignedFile(name, FileDigest.hex(digest), FileDigest.DEFAULT);
    }

    JsonFields json() {
        return new JsonFields().put("name", name).put("hash", hash).put("algorithm", algorithm);
    }
}
