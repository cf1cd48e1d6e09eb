package io.regent.builtins.jwt;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.jwt.Jwk.Kind;
import io.regent.builtins.keys.Curve;
import io.regent.builtins.keys.Derived;
import io.regent.builtins.keys.Key;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a key of members that were read, when they fit together. */
final class JwkMaterial {
    private static final int ED25519_BYTES = 32;

    private final Kind kind;
    private final JwkFields fields;

    JwkMaterial(Kind kind, JwkFields fields) {
        this.kind = kind;
        this.fields = fields;
    }

    Jwk key() {
        return switch (kind) {
            case RSA_PRIVATE -> rsaPrivate();
            case RSA_PUBLIC -> jwk(rsaPublic());
            case EC_PRIVATE -> ecPrivate();
            case EC_PUBLIC -> jwk(ecPublic());
            case OKP_PRIVATE, OKP_PUBLIC -> okp();
            case SECRET -> secret();
        };
    }

    private Jwk jwk(Key key) {
        return new Jwk(kind, key, "", algorithm(), fields.text("kid"));
    }

    private Jwk unusable(String problem) {
        return new Jwk(kind, null, problem, algorithm(), fields.text("kid"));
    }

    private @Nullable String algorithm() {
        String name = fields.text("alg");
        return name.isEmpty() ? null : name;
    }

    private BuiltinException invalid(String problem) {
        return BuiltinException.failure(
                "jwk.Parse: key validation failed: key validation failed: " + kind.content() + ": " + problem);
    }

    private BigInteger number(String name) {
        return new BigInteger(1, fields.bytes(name));
    }

    private Key.RsaPublic rsaPublic() {
        BigInteger modulus = number("n");
        BigInteger exponent = number("e");
        if (modulus.signum() == 0) {
            throw invalid("missing \"n\" value");
        }
        if (exponent.signum() == 0) {
            throw invalid("missing \"e\" value");
        }
        if (!exponent.testBit(0)) {
            throw invalid("invalid rsa public exponent: must be a positive odd integer");
        }
        if (exponent.bitLength() > 63) {
            throw invalid(
                    "rsa public exponent too large for this platform: " + exponent.bitLength() + " bits (max 63)");
        }
        return new Key.RsaPublic(modulus, exponent);
    }

    private Jwk rsaPrivate() {
        Key.RsaPublic publicKey = rsaPublic();
        if (fields.bytes("d").length == 0) {
            throw invalid("missing \"d\" value");
        }
        for (String prime : List.of("q", "p")) {
            if (!fields.has(prime)) {
                return unusable("missing \"" + prime + "\" value");
            }
        }
        boolean derived = fields.has("dp") && fields.has("dq") && fields.has("qi");
        Key.Crt crt = derived ? new Key.Crt(number("dp"), number("dq"), number("qi")) : null;
        return jwk(new Key.RsaPrivate(publicKey, number("d"), List.of(number("p"), number("q")), crt));
    }

    private Key.EcPublic ecPublic() {
        Curve curve = curve();
        byte[] x = sized("x", curve);
        byte[] y = sized("y", curve);
        Key.EcPublic point = new Key.EcPublic(curve, new BigInteger(1, x), new BigInteger(1, y));
        if (!curve.contains(point.x(), point.y())) {
            throw invalid("invalid ECDSA public key: " + curve + " point not on curve");
        }
        return point;
    }

    private Curve curve() {
        String name = fields.text("crv");
        Curve curve = Curve.named(name);
        if (curve == null) {
            throw invalid(
                    "invalid curve algorithm \"" + name + "\": unknown elliptic curve algorithm: \"" + name + "\"");
        }
        return curve;
    }

    private byte[] sized(String name, Curve curve) {
        byte[] bytes = fields.bytes(name);
        if (bytes.length != curve.bytes()) {
            throw invalid("invalid \"" + name + "\" length (" + bytes.length + ") for curve \"" + curve.title() + "\"");
        }
        return bytes;
    }

    private Jwk ecPrivate() {
        Key.EcPublic publicKey = ecPublic();
        BigInteger secret = new BigInteger(1, sized("d", publicKey.curve()));
        boolean inRange =
                secret.signum() > 0 && secret.compareTo(publicKey.curve().order()) < 0;
        return inRange ? jwk(new Key.EcPrivate(publicKey, secret)) : unusable("ecdsa: invalid private key");
    }

    private Jwk okp() {
        String curve = fields.text("crv");
        byte[] point = fields.bytes("x");
        return switch (curve) {
            case "Ed25519" -> ed25519(okpSized(point, "ed25519: wrong public key size"));
            case "X25519" -> x25519(okpSized(point, "x25519: wrong public key size"));
            default -> unusable(failedToBuild("invalid curve algorithm " + curve));
        };
    }

    private String failedToBuild(String problem) {
        String which = kind.isPrivate() ? "private" : "public";
        return kind.content() + ": failed to build " + which + " key: " + problem;
    }

    private byte[] okpSized(byte[] bytes, String problem) {
        if (bytes.length != ED25519_BYTES) {
            throw invalid(problem);
        }
        return bytes;
    }

    private Jwk ed25519(byte[] point) {
        if (kind == Kind.OKP_PUBLIC) {
            return jwk(new Key.Ed25519Public(point));
        }
        Key.Ed25519Private key = Derived.ed25519(okpSized(fields.bytes("d"), "ed25519: wrong private key size"));
        return Arrays.equals(key.publicKey().point(), point)
                ? jwk(key)
                : unusable(failedToBuild("ed25519: invalid x value given d value"));
    }

    private Jwk x25519(byte[] point) {
        return jwk(
                kind == Kind.OKP_PUBLIC
                        ? new Key.X25519Public(point)
                        : new Key.X25519Private(okpSized(fields.bytes("d"), "x25519: wrong private key size")));
    }

    private Jwk secret() {
        byte[] bytes = fields.bytes("k");
        if (bytes.length == 0) {
            throw invalid("missing \"k\" field");
        }
        return jwk(new Key.Secret(bytes));
    }
}
