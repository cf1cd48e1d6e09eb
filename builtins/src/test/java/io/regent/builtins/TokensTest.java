package io.regent.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.builtins.jwt.Signing;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What case files cannot say: signatures that differ every time, and tokens made to do harm. */
class TokensTest {
    private static final String SECRET = "{\"kty\": \"oct\", \"k\": \"c2VjcmV0\"}";
    private static final String RSA = RsaKey.JSON;

    @ParameterizedTest
    @CsvSource({"ES256, secp256r1, P-256, 32", "ES384, secp384r1, P-384, 48", "ES512, secp521r1, P-521, 66"})
    void ellipticSignaturesAreVerified(String algorithm, String curve, String name, int bytes) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        KeyPair pair = generator.generateKeyPair();
        ECPublicKey point = (ECPublicKey) pair.getPublic();
        String coordinates = "\"kty\": \"EC\", \"crv\": \"" + name + "\", \"x\": \""
                + fixed(point.getW().getAffineX(), bytes) + "\", \"y\": \""
                + fixed(point.getW().getAffineY(), bytes)
                + "\"";
        String secret = fixed(((ECPrivateKey) pair.getPrivate()).getS(), bytes);
        String header = "{\"alg\": \"" + algorithm + "\"}";

        String token = Signing.sign(header, "{\"a\": 1}", "{" + coordinates + ", \"d\": \"" + secret + "\"}");

        assertThat(believes(token, "cert", "{" + coordinates + "}")).isTrue();
        assertThat(believes(changed(token), "cert", "{" + coordinates + "}")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS256", "PS384", "PS512"})
    void probabilisticSignaturesAreVerified(String algorithm) {
        String token = Signing.sign("{\"alg\": \"" + algorithm + "\"}", "{}", RSA);

        assertThat(believes(token, "cert", RSA)).isTrue();
        assertThat(believes(changed(token), "cert", RSA)).isFalse();
    }

    @Test
    void nestedTokensAreVerifiedToTheInnermost() {
        String token = Signing.sign("{\"alg\": \"HS256\"}", "{\"depth\": 0}", SECRET);
        for (int i = 0; i < 20; i++) {
            token = Signing.sign("{\"alg\": \"HS256\", \"cty\": \"JWT\", \"typ\": \"nested\"}", token, SECRET);
        }

        assertThat(verify(token, "secret", "secret"))
                .isEqualTo(Arr.of(Bool.TRUE, Obj.of("alg", Str.of("HS256")), Obj.of("depth", Num.of(0))));
        assertThat(believes(token, "secret", "guess")).isFalse();
    }

    @Test
    void hugeTokensAreRefusedOrReadInOneGo() {
        String periods = ".".repeat(1_000_000);
        assertThatThrownBy(() -> Tokens.decode(Str.of(periods)))
                .isInstanceOf(BuiltinException.class)
                .hasMessage("encoded JWT must have 3 sections, found 1000001");

        String payload = "{\"a\": \"" + "x".repeat(3_000_000) + "\"}";
        String token = Signing.sign("{\"alg\": \"HS256\"}", payload, SECRET);
        assertThat(believes(token, "secret", "secret")).isTrue();
    }

    @Test
    void deepHeadersAreRefused() {
        String deep = "{\"alg\":" + "[".repeat(100_000);
        assertThatThrownBy(() -> Signing.sign(deep, "{}", SECRET))
                .isInstanceOf(BuiltinException.class)
                .hasMessageStartingWith("missing or invalid 'alg' header: cannot parse JSON: ");
    }

    @Test
    void malformedPemTakesNoMoreThanOnePass() {
        String lines = "-----BEGIN PUBLIC KEY-----\n".repeat(50_000) + "-----END X-----\n".repeat(50_000);
        assertThatThrownBy(() -> verify("e30.e30.", "cert", lines)).isInstanceOf(BuiltinException.class);
    }

    private static boolean believes(String token, String constraint, String key) {
        return ((Arr) verify(token, constraint, key)).get(0) == Bool.TRUE;
    }

    private static Value verify(String token, String constraint, String key) {
        return Tokens.decodeVerify(new FakeContext(), Str.of(token), Obj.of(constraint, Str.of(key)));
    }

    /** The token with another first byte in its signature. */
    private static String changed(String token) {
        int at = token.lastIndexOf('.') + 1;
        return token.substring(0, at) + (token.charAt(at) == 'A' ? 'B' : 'A') + token.substring(at + 1);
    }

    private static String fixed(BigInteger number, int bytes) {
        byte[] exact = new byte[bytes];
        byte[] given = number.toByteArray();
        int copied = Math.min(bytes, given.length);
        System.arraycopy(given, given.length - copied, exact, bytes - copied, copied);
        return new String(Base64.getUrlEncoder().withoutPadding().encode(exact), StandardCharsets.US_ASCII);
    }
}
