package io.regent.builtins.jwt;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Key;
import io.regent.value.Arr;
import io.regent.value.BinaryText;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a token has to fulfil to be believed.
 *
 * @param keys the keys it may be signed with; null when a secret is given
 * @param secret the shared secret; empty when keys are given
 * @param algorithm the only algorithm allowed; empty for any
 * @param issuer who has to have issued it; empty for anybody
 * @param audience whom it has to be for; empty for nobody in particular
 * @param nanos the time, in nanoseconds since 1970
 */
public record Constraints(
        @Nullable VerificationKeys keys,
        String secret,
        String algorithm,
        String issuer,
        String audience,
        double nanos) {
    private static final double NANOS_A_SECOND = 1e9;

    /**
     * Reads the constraints of a call.
     *
     * @param now the time when none is given, in nanoseconds
     * @param reader reads keys
     */
    public static Constraints read(Obj members, long now, Function<String, VerificationKeys> reader) {
        Draft draft = new Draft(now);
        members.forEach((name, value) -> draft.add(((Str) name).text(), value, reader));
        return draft.constraints();
    }

    /** Whether a signature is by one of the keys, or made with the secret. */
    boolean trusts(Token token, Header header) {
        byte[] signature = token.signatureBytes("");
        Algorithm named = algorithm(header.algorithm());
        if (named == null) {
            return false;
        }
        byte[] signed = token.signedBytes();
        if (keys != null) {
            return keys.anyVerifies(header, key -> named.verifies(key, signed, signature));
        }
        return named.verifies(new Key.Secret(BinaryText.encode(secret)), signed, signature);
    }

    /** The algorithm of a header; {@code Ed25519} is the newer name (RFC 9864) of the one known as {@code EdDSA}. */
    private static @Nullable Algorithm algorithm(String name) {
        return name.equals("Ed25519") ? Algorithm.EDDSA : Algorithm.named(name);
    }

    /** Whether the claims of a token that is signed well allow to believe it now. */
    boolean allows(Obj claims) {
        return issuerFits(claims.get("iss"))
                && audienceFits(claims.get("aud"))
                && !expired(claims.get("exp"))
                && !early(claims.get("nbf"));
    }

    private boolean issuerFits(@Nullable Value claim) {
        return issuer.isEmpty() || claim instanceof Str text && text.text().equals(issuer);
    }

    /** OPA: a token for somebody is not believed when no audience is given. */
    private boolean audienceFits(@Nullable Value claim) {
        if (claim == null) {
            return audience.isEmpty();
        }
        Str wanted = Str.of(audience);
        return claim.equals(wanted)
                || claim instanceof Arr several && several.toList().contains(wanted);
    }

    private boolean expired(@Nullable Value claim) {
        return claim != null && seconds().compareTo(number("exp", claim)) >= 0;
    }

    private boolean early(@Nullable Value claim) {
        return claim != null && seconds().compareTo(number("nbf", claim)) < 0;
    }

    private Num seconds() {
        return Num.of(nanos / NANOS_A_SECOND);
    }

    private static Num number(String claim, Value value) {
        if (value instanceof Num number) {
            return number;
        }
        throw BuiltinException.failure(claim + " value must be a number");
    }

    /** The constraints read so far. */
    private static final class Draft {
        private @Nullable VerificationKeys keys;
        private String secret = "";
        private String algorithm = "";
        private String issuer = "";
        private String audience = "";
        private double nanos;

        Draft(long now) {
            nanos = now;
        }

        void add(String name, Value value, Function<String, VerificationKeys> reader) {
            switch (name) {
                case "cert" -> keys = reader.apply(text(name, value));
                case "secret" -> secret = text(name, value);
                case "alg" -> algorithm = text(name, value);
                case "iss" -> issuer = text(name, value);
                case "aud" -> audience = text(name, value);
                case "time" -> nanos = time(value);
                default -> throw BuiltinException.failure("unknown token validation constraint: " + name);
            }
        }

        private static String text(String name, Value value) {
            if (value instanceof Str text) {
                return text.text();
            }
            throw BuiltinException.failure(name + " constraint: must be a string");
        }

        private static double time(Value value) {
            if (!(value instanceof Num number)) {
                throw BuiltinException.failure("token time constraint: must be a number");
            }
            double time = number.doubleValue();
            if (Double.isInfinite(time)) {
                throw BuiltinException.failure("token time constraint: unvalid float64");
            }
            if (time < 0) {
                throw BuiltinException.failure("token time constraint: must not be negative");
            }
            return time;
        }

        Constraints constraints() {
            if (keys != null && !secret.isEmpty()) {
                throw BuiltinException.failure("duplicate key constraints");
            }
            if (keys == null && secret.isEmpty()) {
                throw BuiltinException.failure("no key constraint");
            }
            return new Constraints(keys, secret, algorithm, issuer, audience, nanos);
        }
    }
}
