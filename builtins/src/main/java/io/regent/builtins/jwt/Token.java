package io.regent.builtins.jwt;

import io.regent.builtins.Base64Decoder;
import io.regent.builtins.BuiltinException;
import io.regent.value.BinaryText;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import io.regent.value.Value;

/** A token in its compact form: three parts in base64, of which none has been read. */
public record Token(String header, String payload, String signature) {
    private static final int PARTS = 3;

    public static Token parse(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length == 1) {
            throw BuiltinException.failure("encoded JWT had no period separators");
        }
        if (parts.length != PARTS) {
            throw BuiltinException.failure("encoded JWT must have 3 sections, found " + parts.length);
        }
        return new Token(parts[0], parts[1], parts[2]);
    }

    /** What the signature is made of. */
    public byte[] signedBytes() {
        return BinaryText.encode(header + "." + payload);
    }

    /** The members of the header; fails on an encrypted token. */
    public Obj headerMembers() {
        byte[] json = decoded(header, "JWT header had invalid encoding: ");
        Obj members;
        try {
            members = object(json);
        } catch (BuiltinException malformed) {
            throw BuiltinException.failure("bad JWT header: " + malformed.getMessage());
        }
        if (members.get("enc") != null) {
            throw BuiltinException.failure("JWT is a JWE object, which is not supported");
        }
        return members;
    }

    /** The bytes of the payload, another token or the JSON of {@link #object}. */
    public byte[] payloadBytes() {
        return decoded(payload, "JWT payload had invalid encoding: ");
    }

    /** The bytes of the signature; {@code before} stands before a message that it is no base64. */
    public byte[] signatureBytes(String before) {
        return decoded(signature, before);
    }

    /** The JSON object in {@code json}. */
    public static Obj object(byte[] json) {
        Value value;
        try {
            value = JsonReader.read(json);
        } catch (DataException malformed) {
            throw BuiltinException.failure("invalid JSON: " + malformed.getMessage());
        }
        if (value instanceof Obj object) {
            return object;
        }
        throw BuiltinException.failure("decoded JSON type was not an Object");
    }

    private static byte[] decoded(String part, String before) {
        try {
            return Base64Decoder.urlUnpadded(BinaryText.encode(part), part);
        } catch (BuiltinException malformed) {
            throw BuiltinException.failure(before + malformed.getMessage());
        }
    }
}
