package io.regent.builtins.jwt;

import io.regent.builtins.Base64Decoder;
import io.regent.builtins.BuiltinException;
import io.regent.builtins.jwt.Jwk.Kind;
import io.regent.builtins.x509.CertificateReader;
import io.regent.value.Arr;
import io.regent.value.BinaryText;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The members of one key in JSON, checked one by one. */
final class JwkFields {
    /** RFC 7518 (3.1, 4.1), RFC 8037 and the algorithms that came later; a key for another one is refused. */
    private static final Set<String> ALGORITHMS = Set.of(
            "none",
            "HS256",
            "HS384",
            "HS512",
            "RS256",
            "RS384",
            "RS512",
            "PS256",
            "PS384",
            "PS512",
            "ES256",
            "ES384",
            "ES512",
            "ES256K",
            "EdDSA",
            "Ed25519",
            "RSA1_5",
            "RSA-OAEP",
            "RSA-OAEP-256",
            "RSA-OAEP-384",
            "RSA-OAEP-512",
            "A128KW",
            "A192KW",
            "A256KW",
            "dir",
            "ECDH-ES",
            "ECDH-ES+A128KW",
            "ECDH-ES+A192KW",
            "ECDH-ES+A256KW",
            "A128GCMKW",
            "A192GCMKW",
            "A256GCMKW",
            "PBES2-HS256+A128KW",
            "PBES2-HS384+A192KW",
            "PBES2-HS512+A256KW",
            "A128CBC-HS256",
            "A192CBC-HS384",
            "A256CBC-HS512",
            "A128GCM",
            "A192GCM",
            "A256GCM");

    private static final Set<String> CURVES = Set.of("P-256", "P-384", "P-521", "Ed25519", "Ed448", "X25519", "X448");

    private final Obj members;

    JwkFields(Obj members) {
        this.members = members;
    }

    Jwk key() {
        Kind kind = kind();
        try {
            members.forEach((name, value) -> check(kind, ((Str) name).text(), value));
            required(kind).forEach(this::require);
        } catch (BuiltinException malformed) {
            String twice = "failed to unmarshal JSON into key (" + kind.title() + "): ";
            throw BuiltinException.failure(twice + twice + malformed.getMessage());
        }
        return new JwkMaterial(kind, this).key();
    }

    private Kind kind() {
        String type = text("kty");
        boolean hidden = members.get("d") != null;
        return switch (type) {
            case "RSA" -> hidden ? Kind.RSA_PRIVATE : Kind.RSA_PUBLIC;
            case "EC" -> hidden ? Kind.EC_PRIVATE : Kind.EC_PUBLIC;
            case "OKP" -> hidden ? Kind.OKP_PRIVATE : Kind.OKP_PUBLIC;
            case "oct" -> Kind.SECRET;
            default -> throw BuiltinException.failure("invalid key type from JSON (" + type + ")");
        };
    }

    private static List<String> required(Kind kind) {
        return switch (kind) {
            case RSA_PRIVATE -> List.of("d", "e", "n");
            case RSA_PUBLIC -> List.of("e", "n");
            case EC_PRIVATE -> List.of("crv", "d", "x", "y");
            case EC_PUBLIC -> List.of("crv", "x", "y");
            case OKP_PRIVATE -> List.of("crv", "d", "x");
            case OKP_PUBLIC -> List.of("crv", "x");
            case SECRET -> List.of("k");
        };
    }

    private void require(String name) {
        if (members.get(name) == null) {
            throw BuiltinException.failure("required field " + name + " is missing");
        }
    }

    private static void check(Kind kind, String name, Value value) {
        try {
            switch (name) {
                case "alg" -> checkAlgorithm(value);
                case "kid", "use", "x5t", "x5t#S256", "x5u" -> checkText(value);
                case "key_ops" -> checkOperations(value);
                case "x5c" -> checkChain(value);
                case "crv" -> checkCurve(kind, value);
                default -> checkNumber(kind, name, value);
            }
        } catch (BuiltinException malformed) {
            throw BuiltinException.failure("failed to decode value for key " + name + ": " + malformed.getMessage());
        }
    }

    private static void checkAlgorithm(Value value) {
        if (!(value instanceof Str) && !GoTypes.isNull(value)) {
            throw notOfType(value, "string");
        }
        String name = value instanceof Str text ? text.text() : "";
        if (!ALGORITHMS.contains(name)) {
            throw BuiltinException.failure("invalid key value: " + Str.of(name) + ": invalid key algorithm");
        }
    }

    private static void checkText(Value value) {
        if (!(value instanceof Str) && !GoTypes.isNull(value)) {
            throw BuiltinException.failure(
                    "error reading next value: " + notOfType(value, "string").getMessage());
        }
    }

    private static void checkOperations(Value value) {
        if (GoTypes.isNull(value)) {
            return;
        }
        if (!(value instanceof Arr operations)) {
            throw notOfType(value, "jwk.KeyOperationList");
        }
        for (Value operation : operations) {
            if (!(operation instanceof Str)) {
                throw notOfType(operation, "jwk.KeyOperation");
            }
        }
    }

    private static void checkChain(Value value) {
        if (!(value instanceof Arr chain)) {
            throw BuiltinException.failure("failed to unmarshal certificate chain: expected JSON array");
        }
        for (int i = 0; i < chain.size(); i++) {
            try {
                checkCertificate(chain.get(i));
            } catch (BuiltinException malformed) {
                throw BuiltinException.failure(
                        "failed to decode certificate at index " + i + ": " + malformed.getMessage());
            }
        }
    }

    private static void checkCertificate(Value value) {
        if (!(value instanceof Str text)) {
            throw notOfType(value, "string");
        }
        String before = "failed to base64 decode the certificate: ";
        try {
            byte[] der = Base64Decoder.standard(BinaryText.encode(text.text()));
            before = "failed to parse x509 certificate: ";
            CertificateReader.readOne(der);
        } catch (BuiltinException malformed) {
            throw BuiltinException.failure(before + malformed.getMessage());
        }
    }

    private static void checkCurve(Kind kind, Value value) {
        if (kind == Kind.SECRET || kind == Kind.RSA_PRIVATE || kind == Kind.RSA_PUBLIC) {
            return;
        }
        if (!(value instanceof Str) && !GoTypes.isNull(value)) {
            throw BuiltinException.failure("failed to unmarshal EllipticCurveAlgorithm: "
                    + notOfType(value, "string").getMessage());
        }
        String name = value instanceof Str text ? text.text() : "";
        if (!CURVES.contains(name)) {
            throw BuiltinException.failure("unknown EllipticCurveAlgorithm: " + Str.of(name));
        }
    }

    private static void checkNumber(Kind kind, String name, Value value) {
        if (!isNumber(kind, name)) {
            return;
        }
        checkText(value);
        if (value instanceof Str digits && decoded(digits.text()) == null) {
            throw BuiltinException.failure("expected base64 encoded []byte (string)");
        }
    }

    private static boolean isNumber(Kind kind, String name) {
        return switch (kind) {
            case RSA_PRIVATE ->
                Set.of("n", "e", "d", "p", "q", "dp", "dq", "qi").contains(name);
            case RSA_PUBLIC -> name.equals("n") || name.equals("e");
            case EC_PRIVATE, EC_PUBLIC -> name.equals("x") || name.equals("y") || name.equals("d");
            case OKP_PRIVATE, OKP_PUBLIC -> name.equals("x") || name.equals("d");
            case SECRET -> name.equals("k");
        };
    }

    private static BuiltinException notOfType(Value value, String type) {
        return BuiltinException.failure(
                "json: cannot unmarshal " + GoTypes.name(value) + " into Go value of type " + type);
    }

    /** The text under a name; empty when there is none. */
    String text(String name) {
        return members.get(name) instanceof Str text ? text.text() : "";
    }

    boolean has(String name) {
        return members.get(name) instanceof Str;
    }

    /** The bytes under a name; empty when there are none. INVARIANT: the name was checked to hold base64. */
    byte[] bytes(String name) {
        byte[] decoded = decoded(text(name));
        return decoded == null ? new byte[0] : decoded;
    }

    /** Base64 of either alphabet, padded or not; null when it is none. */
    private static byte @Nullable [] decoded(String digits) {
        String url = digits.replace('+', '-').replace('/', '_');
        try {
            return Base64.getUrlDecoder().decode(url);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
