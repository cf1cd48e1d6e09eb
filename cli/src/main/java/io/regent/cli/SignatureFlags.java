package io.regent.cli;

import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.NamePattern;
import io.regent.engine.signature.KeyText;
import io.regent.engine.signature.SignatureCheck;
import io.regent.engine.signature.SigningOptions;
import io.regent.engine.signature.Verification;
import io.regent.engine.signature.VerificationKey;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The flags that say how bundles are signed and their signatures checked. */
public final class SignatureFlags {
    /** What is said when something to sign with is missing. */
    public static final String INCOMPLETE =
            "specify the secret (HMAC) or path of the PEM file containing the private key (RSA and ECDSA)";

    private static final char NONE = 0;
    public static final Flag ALGORITHM = Flag.value(Kind.TEXT, "signing-alg", NONE, "name of the signing algorithm")
            .initially("RS256");
    public static final Flag SIGNING_KEY = Flag.value(
            Kind.TEXT,
            "signing-key",
            NONE,
            "set the secret (HMAC) or path of the PEM file containing the private key (RSA and ECDSA)");
    public static final Flag CLAIMS_FILE =
            Flag.value(Kind.TEXT, "claims-file", NONE, "set path of JSON file containing optional claims");
    public static final Flag PLUGIN = Flag.value(
            Kind.TEXT, "signing-plugin", NONE, "name of the plugin to use for signing/verification; there is none");
    public static final Flag VERIFICATION_KEY = Flag.value(
            Kind.TEXT,
            "verification-key",
            NONE,
            "set the secret (HMAC) or path of the PEM file containing the public key (RSA and ECDSA)");
    public static final Flag VERIFICATION_KEY_ID = Flag.value(
                    Kind.TEXT,
                    "verification-key-id",
                    NONE,
                    "name assigned to the verification key used for bundle verification")
            .initially("default");
    public static final Flag SCOPE =
            Flag.value(Kind.TEXT, "scope", NONE, "scope to use for bundle signature verification");
    public static final Flag EXCLUDE =
            Flag.value(Kind.LIST, "exclude-files-verify", NONE, "set file names to exclude during bundle verification");
    public static final Flag SKIP = Flag.toggle("skip-verify", NONE, "disables bundle signature verification");

    private SignatureFlags() {}

    /** What is asked of signatures. */
    public static Verification verification(Arguments arguments) {
        String key = arguments.text(VERIFICATION_KEY.name());
        if (arguments.has(SKIP) && arguments.isOn(SKIP.name())) {
            return Verification.SKIPPED;
        }
        if (key.isEmpty()) {
            return Verification.WITHOUT_KEYS;
        }
        String id = arguments.text(VERIFICATION_KEY_ID.name());
        String scope = arguments.text(SCOPE.name());
        List<NamePattern> excluded =
                arguments.texts(EXCLUDE.name()).stream().map(NamePattern::new).toList();
        String text = KeyText.ofFile(key);
        VerificationKey checking = new VerificationKey(text, arguments.text(ALGORITHM.name()), scope);
        return new Verification.ByKeys(Map.of(id, checking), id, scope, excluded, false);
    }

    /**
     * How something is signed; null when it is not.
     *
     * @throws io.regent.rego.RegoException when a key is missing that other flags need
     */
    public static @Nullable SigningOptions signing(Arguments arguments) {
        String key = arguments.text(SIGNING_KEY.name());
        String claims = arguments.text(CLAIMS_FILE.name());
        String plugin = arguments.text(PLUGIN.name());
        if (key.isEmpty()) {
            if (!plugin.isEmpty() || !claims.isEmpty()) {
                throw LoadErrors.of(INCOMPLETE);
            }
            return null;
        }
        return new SigningOptions(
                key, arguments.text(ALGORITHM.name()), claims, plugin.isEmpty() ? SignatureCheck.BUILT_IN : plugin);
    }
}
