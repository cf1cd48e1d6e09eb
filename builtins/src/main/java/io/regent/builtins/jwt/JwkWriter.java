package io.regent.builtins.jwt;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Curve;
import io.regent.builtins.keys.Derived;
import io.regent.builtins.keys.Key;
import io.regent.builtins.keys.RsaChecks;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;

/** Writes private keys as JSON (RFC 7518, 6; RFC 8037, 2). */
public final class JwkWriter {
    private JwkWriter() {}

    /** The members of a private key. */
    public static Obj write(Key key) {
        return switch (key) {
            case Key.RsaPrivate rsa -> rsa(rsa);
            case Key.EcPrivate ec -> ec(ec);
            case Key.Ed25519Private ed -> okp("Ed25519", ed.publicKey().point(), ed.seed());
            case Key.X25519Private x -> okp("X25519", Derived.x25519(x.secret()).point(), x.secret());
            case Key.Secret secret -> Obj.of("kty", Str.of("oct"), "k", base64(secret.bytes()));
            case Key.Public verifying -> throw new IllegalArgumentException("no private key");
        };
    }

    private static Obj rsa(Key.RsaPrivate key) {
        Obj.Builder members = Obj.builder()
                .put("kty", Str.of("RSA"))
                .put("n", number(key.publicKey().modulus()))
                .put("e", number(key.publicKey().exponent()))
                .put("d", number(key.exponent()))
                .put("p", number(key.primes().get(0)))
                .put("q", number(key.primes().get(1)));
        Key.Crt crt = RsaChecks.crt(key);
        return members.put("dp", number(crt.dp()))
                .put("dq", number(crt.dq()))
                .put("qi", number(crt.qInverse()))
                .build();
    }

    private static Obj ec(Key.EcPrivate key) {
        Curve curve = key.publicKey().curve();
        if (curve == Curve.P224) {
            throw BuiltinException.failure(
                    "failed to initialize *jwk.ecdsaPrivateKey from *ecdsa.PrivateKey: jwk: failed"
                            + " to get algorithm for converting ECDSA private key to JWK: unknown elliptic curve: "
                            + curve.title());
        }
        return Obj.builder()
                .put("kty", Str.of("EC"))
                .put("crv", Str.of(curve.title()))
                .put("x", base64(curve.padded(key.publicKey().x())))
                .put("y", base64(curve.padded(key.publicKey().y())))
                .put("d", base64(curve.padded(key.secret())))
                .build();
    }

    private static Obj okp(String curve, byte[] point, byte[] secret) {
        return Obj.builder()
                .put("kty", Str.of("OKP"))
                .put("crv", Str.of(curve))
                .put("x", base64(point))
                .put("d", base64(secret))
                .build();
    }

    private static Str number(BigInteger number) {
        byte[] bytes = number.toByteArray();
        int from = bytes[0] == 0 && bytes.length > 1 ? 1 : 0;
        return base64(Arrays.copyOfRange(bytes, from, bytes.length));
    }

    private static Str base64(byte[] bytes) {
        return Str.of(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
}
