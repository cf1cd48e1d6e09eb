package io.regent.engine.signature;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.jwt.Algorithm;
import io.regent.builtins.jwt.PemKeys;
import io.regent.builtins.keys.Key;
import io.regent.engine.load.LoadErrors;
import io.regent.value.BinaryText;
import io.regent.value.JsonFields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the tokens of signatures. */
public final class Signing {
    private Signing() {}

    /**
     * The token that says which files there are.
     *
     * @param keyId the name of the key; empty for none
     */
    public static String sign(List<SignedFile> files, SigningOptions options, String keyId) {
        if (!options.plugin().equals(SignatureCheck.BUILT_IN)) {
            throw LoadErrors.of("no signer exists under id " + options.plugin());
        }
        String payload = Claims.of(files, options.claimsFile(), keyId);
        Algorithm algorithm = Algorithms.named(options.algorithm());
        Key key = key(algorithm, KeyText.of(options.key()));
        String before = "jwt.signFast: failed to sign payload with " + options.algorithm() + ": ";
        if (algorithm == null) {
            throw LoadErrors.of(before + "jwsbb.Sign: dsig algorithm \"" + options.algorithm() + "\" not registered");
        }
        try {
            return io.regent.builtins.jwt.Signing.sign(algorithm, key, header(options, keyId), payload);
        } catch (BuiltinException wrong) {
            throw LoadErrors.of(before + wrong.getMessage());
        }
    }

    private static Key key(@Nullable Algorithm algorithm, String text) {
        if (Algorithms.takesSecret(algorithm)) {
            return new Key.Secret(BinaryText.encode(text));
        }
        try {
            return PemKeys.signing(text);
        } catch (BuiltinException malformed) {
            throw LoadErrors.of(String.valueOf(malformed.getMessage()));
        }
    }

    private static String header(SigningOptions options, String keyId) {
        JsonFields header = new JsonFields().put("alg", options.algorithm());
        if (!keyId.isEmpty()) {
            header.put("kid", keyId);
        }
        return header.put("typ", "JWT").compact();
    }
}
