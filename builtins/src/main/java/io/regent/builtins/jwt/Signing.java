package io.regent.builtins.jwt;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Hash;
import io.regent.builtins.keys.Key;
import io.regent.builtins.keys.Signatures;
import io.regent.value.BinaryText;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.Base64;
import java.util.List;

/** Makes tokens. Header and payload are signed as they are written. */
public final class Signing {
    private Signing() {}

    /**
     * A signed token.
     *
     * @param header the header in JSON; it names the algorithm
     * @param payload JSON, unless the header gives the token another type
     * @param keys a key in JSON, or a set of which the first counts
     */
    public static String sign(String header, String payload, String keys) {
        List<Jwk> read = JwkReader.read(keys);
        if (read.isEmpty()) {
            throw BuiltinException.failure("no keys found in JWK set");
        }
        Value members = HeaderText.read(header);
        Algorithm algorithm = algorithm(members);
        if (isJsonWanted(members) && !isJson(payload)) {
            throw BuiltinException.failure("type is JWT but payload is not JSON");
        }
        return compact(algorithm, read.get(0), header, payload);
    }

    /**
     * A token signed with a key that was not written as JSON.
     *
     * @param header the header in JSON
     * @param payload any text
     */
    public static String sign(Algorithm algorithm, Key key, String header, String payload) {
        return compact(algorithm, Jwk.of(key), header, payload);
    }

    private static String compact(Algorithm algorithm, Jwk key, String header, String payload) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String signed = base64.encodeToString(BinaryText.encode(header)) + "."
                + base64.encodeToString(BinaryText.encode(payload));
        byte[] signature = signature(algorithm, key, BinaryText.encode(signed));
        return signed + "." + base64.encodeToString(signature);
    }

    private static Algorithm algorithm(Value members) {
        String before = "missing or invalid 'alg' header: ";
        Value name = members instanceof Obj object ? object.get("alg") : null;
        if (name == null) {
            throw BuiltinException.failure(before + "jwsbb: header \"alg\" not found");
        }
        if (!(name instanceof Str text)) {
            throw HeaderText.notText(name, before);
        }
        Algorithm algorithm = Algorithm.named(text.text());
        if (algorithm == null) {
            throw BuiltinException.failure("unknown JWS algorithm: " + text.text());
        }
        return algorithm;
    }

    /** Whether the type is that of a token with claims: because it says so, or because it says nothing. */
    private static boolean isJsonWanted(Value members) {
        Value type = members instanceof Obj object ? object.get("typ") : null;
        return !(type instanceof Str text) || text.text().equals("JWT");
    }

    private static boolean isJson(String text) {
        try {
            JsonReader.read(BinaryText.encode(text));
            return true;
        } catch (DataException malformed) {
            return false;
        }
    }

    private static byte[] signature(Algorithm algorithm, Jwk key, byte[] message) {
        Hash hash = algorithm.hash();
        byte[] signature = switch (algorithm.family()) {
            case HMAC -> key.key() instanceof Key.Secret s ? Signatures.hmac(hash, s.bytes(), message) : null;
            case RSA -> key.key() instanceof Key.RsaPrivate k ? Signatures.signRsa(hash, k, message) : null;
            case PSS -> key.key() instanceof Key.RsaPrivate k ? Signatures.signPss(hash, k, message) : null;
            case ECDSA -> key.key() instanceof Key.EcPrivate k ? Signatures.signEcdsa(hash, k, message) : null;
            case EDDSA -> key.key() instanceof Key.Ed25519Private k ? Signatures.signEd25519(k, message) : null;
        };
        if (signature == null) {
            throw WrongKey.of(algorithm.family(), key);
        }
        return signature;
    }
}
