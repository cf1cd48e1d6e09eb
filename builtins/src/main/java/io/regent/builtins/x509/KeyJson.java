package io.regent.builtins.x509;

import io.regent.builtins.keys.Key;
import io.regent.builtins.keys.RsaChecks;
import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Value;

/** Shows keys as the reference does: their numbers, or their bytes in base64. */
public final class KeyJson {
    private KeyJson() {}

    static Value publicKey(Key.Public key) {
        return switch (key) {
            case Key.RsaPublic rsa -> Obj.of("E", Num.of(rsa.exponent()), "N", Num.of(rsa.modulus()));
            case Key.EcPublic ec -> point(ec).build();
            case Key.Ed25519Public ed -> GoJson.bytes(ed.point());
            case Key.X25519Public x -> Obj.EMPTY;
            case Key.DsaPublic dsa ->
                Obj.builder()
                        .put("G", Num.of(dsa.g()))
                        .put("P", Num.of(dsa.p()))
                        .put("Q", Num.of(dsa.q()))
                        .put("Y", Num.of(dsa.y()))
                        .build();
            case Key.UnknownPublic unknown -> Null.NULL;
        };
    }

    private static Obj.Builder point(Key.EcPublic key) {
        return Obj.builder().put("Curve", Obj.EMPTY).put("X", Num.of(key.x())).put("Y", Num.of(key.y()));
    }

    /** A private key; those without numbers that are shown are an empty object. */
    public static Value privateKey(Key key) {
        return switch (key) {
            case Key.RsaPrivate rsa -> rsa(rsa);
            case Key.EcPrivate ec ->
                point(ec.publicKey()).put("D", Num.of(ec.secret())).build();
            case Key.Ed25519Private ed -> GoJson.bytes(seedAndPoint(ed));
            case Key.X25519Private x -> Obj.EMPTY;
            case Key.Secret secret -> Obj.EMPTY;
            case Key.Public verifying -> publicKey(verifying);
        };
    }

    private static byte[] seedAndPoint(Key.Ed25519Private key) {
        byte[] seed = key.seed();
        byte[] point = key.publicKey().point();
        byte[] both = new byte[seed.length + point.length];
        System.arraycopy(seed, 0, both, 0, seed.length);
        System.arraycopy(point, 0, both, seed.length, point.length);
        return both;
    }

    private static Obj rsa(Key.RsaPrivate key) {
        Key.Crt crt = RsaChecks.crt(key);
        Obj precomputed = Obj.builder()
                .put("Dp", Num.of(crt.dp()))
                .put("Dq", Num.of(crt.dq()))
                .put("Qinv", Num.of(crt.qInverse()))
                .put("CRTValues", Arr.EMPTY)
                .build();
        return Obj.builder()
                .put("N", Num.of(key.publicKey().modulus()))
                .put("E", Num.of(key.publicKey().exponent()))
                .put("D", Num.of(key.exponent()))
                .put("Primes", GoJson.full(key.primes(), Num::of))
                .put("Precomputed", precomputed)
                .build();
    }
}
