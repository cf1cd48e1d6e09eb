package io.regent.engine.signature;

import io.regent.engine.load.LoadErrors;
import io.regent.value.DataException;
import io.regent.value.JsonWriter;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Digests of files. Files of JSON and YAML that are part of a bundle are digested as compact JSON with sorted keys, so
 * that their layout does not count.
 */
public final class FileDigest {
    /** The algorithm of new signatures. */
    public static final String DEFAULT = "SHA-256";

    private static final JsonWriter.Style CANONICAL = JsonWriter.Style.COMPACT.withoutHtmlEscapes();

    private FileDigest() {}

    /** The digest of the file {@code name}. */
    public static byte[] of(String algorithm, String name, byte[] bytes) {
        if (!isStructured(name)) {
            return digest(algorithm, bytes);
        }
        try {
            return of(algorithm, YamlReader.readJsonOrYaml(bytes));
        } catch (DataException malformed) {
            throw LoadErrors.of(String.valueOf(malformed.getMessage()));
        }
    }

    /** The digest of a file that holds {@code value}. */
    public static byte[] of(String algorithm, Value value) {
        return digest(algorithm, JsonWriter.bytes(value, CANONICAL));
    }

    /** The digest of bytes as they are. */
    public static byte[] digest(String algorithm, byte[] bytes) {
        String name = platformName(algorithm);
        if (name == null) {
            throw LoadErrors.of("unsupported hashing algorithm: " + algorithm);
        }
        try {
            return MessageDigest.getInstance(name).digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static boolean isStructured(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return switch (name) {
            case "data.json", "data.yaml", "data.yml", ".manifest" -> true;
            default -> false;
        };
    }

    private static @Nullable String platformName(String algorithm) {
        return switch (algorithm) {
            case "MD5", "SHA-1", "SHA-224", "SHA-256", "SHA-384", "SHA-512" -> algorithm;
            case "SHA-512-224" -> "SHA-512/224";
            case "SHA-512-256" -> "SHA-512/256";
            default -> null;
        };
    }
}
