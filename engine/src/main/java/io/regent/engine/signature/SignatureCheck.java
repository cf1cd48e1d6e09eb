package io.regent.engine.signature;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.jwt.Algorithm;
import io.regent.builtins.jwt.PemKeys;
import io.regent.builtins.jwt.Verifying;
import io.regent.builtins.keys.Key;
import io.regent.engine.load.LoadErrors;
import io.regent.value.BinaryText;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The check of one bundle: the token first, then every file of the bundle, then that no signed file is missing. Each
 * step fails with a {@link io.regent.rego.RegoException}.
 */
public final class SignatureCheck {
    /** The plugin that is built in. */
    public static final String BUILT_IN = "_default";

    private final Verification.ByKeys wanted;
    private final SortedMap<String, SignedFile> files = new TreeMap<>();

    /** Checks the token. */
    public SignatureCheck(Verification.ByKeys wanted, List<String> tokens, String plugin) {
        this.wanted = wanted;
        if (!plugin.isEmpty() && !plugin.equals(BUILT_IN)) {
            throw LoadErrors.of("no verifier exists under id " + plugin);
        }
        if (tokens.size() != 1) {
            String number = tokens.isEmpty() ? "missing JWT" : "multiple JWTs not supported";
            throw LoadErrors.of(".signatures.json: " + number + " (expected exactly one)");
        }
        for (SignedFile file : verified(SignedToken.parse(tokens.getFirst())).files()) {
            files.put(file.name(), file);
        }
    }

    private SignedToken.Claims verified(SignedToken token) {
        String keyId = wanted.keyId().isEmpty() ? token.keyId() : wanted.keyId();
        SignedToken.Claims claims = token.claims();
        VerificationKey key = key(keyId.isEmpty() ? claims.keyId() : keyId);
        verify(token, key);
        String scope = wanted.scope().isEmpty() ? key.scope() : wanted.scope();
        if (!claims.scope().equals(scope)) {
            throw LoadErrors.of("scope mismatch");
        }
        return claims;
    }

    private VerificationKey key(String id) {
        if (id.isEmpty()) {
            throw LoadErrors.of("verification key ID is empty");
        }
        VerificationKey key = wanted.keys().get(id);
        if (key == null) {
            throw LoadErrors.of("verification key corresponding to ID " + id + " not found");
        }
        return key;
    }

    private static void verify(SignedToken token, VerificationKey key) {
        Algorithm algorithm = Algorithms.named(key.algorithm());
        Key material = material(algorithm, key.text());
        byte[] signature = token.signatureBytes();
        String before = "failed to verify JWT signature: ";
        if (algorithm == null) {
            throw LoadErrors.of(before + "jwsbb.Verify: dsig algorithm \"" + key.algorithm() + "\" not registered");
        }
        try {
            Verifying.check(algorithm, material, token.signedBytes(), signature);
        } catch (BuiltinException wrong) {
            throw LoadErrors.of(before + wrong.getMessage());
        }
    }

    private static Key material(@Nullable Algorithm algorithm, String text) {
        if (Algorithms.takesSecret(algorithm)) {
            return new Key.Secret(BinaryText.encode(text));
        }
        try {
            return PemKeys.verifying(text);
        } catch (BuiltinException malformed) {
            throw LoadErrors.of(String.valueOf(malformed.getMessage()));
        }
    }

    /** Checks a file of the bundle. */
    public void check(String path, byte[] bytes) {
        if (wanted.excludes(path)) {
            files.remove(path);
            return;
        }
        SignedFile file = files.get(path);
        if (file == null) {
            throw LoadErrors.of("file " + path + " not included in bundle signature");
        }
        if (file.algorithm().isEmpty()) {
            throw LoadErrors.of("no hashing algorithm provided for file " + path);
        }
        String given = FileDigest.hex(FileDigest.of(file.algorithm(), path, bytes));
        String signed = FileDigest.hex(digest(file.hash()));
        if (!signed.equals(given)) {
            throw LoadErrors.of(path + ": digest mismatch (want: " + signed + ", got: " + given + ")");
        }
        files.remove(path);
    }

    private static byte[] digest(String hex) {
        for (int i = 0; i < hex.length(); i++) {
            char c = hex.charAt(i);
            if (!HexFormat.isHexDigit(c)) {
                throw LoadErrors.of("encoding/hex: invalid byte: U+"
                        + HexFormat.of().withUpperCase().toHexDigits(c) + " '" + c + "'");
            }
        }
        if (hex.length() % 2 != 0) {
            throw LoadErrors.of("encoding/hex: odd length hex string");
        }
        return HexFormat.of().parseHex(hex);
    }

    /** Checks that every signed file was there. */
    public void finish() {
        if (!files.isEmpty()) {
            throw LoadErrors.of("file(s) [" + String.join(" ", files.keySet())
                    + "] specified in bundle signatures but not found in the target bundle");
        }
    }
}
