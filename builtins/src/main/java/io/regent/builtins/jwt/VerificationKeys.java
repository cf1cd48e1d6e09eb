package io.regent.builtins.jwt;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Key;
import io.regent.builtins.keys.Pem;
import io.regent.builtins.keys.PublicKeyReader;
import io.regent.builtins.x509.Certificate;
import io.regent.builtins.x509.CertificateReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The keys of one text: a certificate or public key in PEM, a key in JSON, or a set of those. */
public record VerificationKeys(List<Entry> entries) {
    /**
     * A key and what its set says about it.
     *
     * @param algorithm the only algorithm it is for, or null
     * @param keyId its name; empty when it has none
     */
    record Entry(Key key, @Nullable String algorithm, String keyId) {}

    /** Reads the keys; those for algorithms that tokens are not signed with are left out. */
    public static VerificationKeys read(String text) {
        Pem block = Pem.first(text);
        return new VerificationKeys(block == null ? ofJson(text) : List.of(ofPem(block, text.length())));
    }

    private static Entry ofPem(Pem block, int length) {
        if (block.end() < length) {
            throw BuiltinException.failure("extra data after a PEM certificate block");
        }
        return switch (block.type()) {
            case "CERTIFICATE" -> unnamed("failed to parse a PEM certificate: ", () -> certified(block.bytes()));
            case "PUBLIC KEY" ->
                unnamed("failed to parse a PEM public key: ", () -> PublicKeyReader.readInfo(block.bytes()));
            default -> throw BuiltinException.failure("failed to extract a Key from the PEM certificate");
        };
    }

    private static Key certified(byte[] der) {
        Certificate certificate = CertificateReader.readOne(der);
        return certificate.publicKey();
    }

    private static Entry unnamed(String before, java.util.function.Supplier<Key> key) {
        try {
            return new Entry(key.get(), null, "");
        } catch (BuiltinException malformed) {
            throw BuiltinException.failure(before + malformed.getMessage());
        }
    }

    private static List<Entry> ofJson(String text) {
        List<Jwk> keys;
        try {
            keys = JwkReader.read(text);
        } catch (BuiltinException malformed) {
            throw BuiltinException.failure("failed to parse a JWK key (set): jwk.ParseString: failed to parse string: "
                    + malformed.getMessage());
        }
        List<Entry> entries = new ArrayList<>();
        for (Jwk key : keys) {
            Key material = key.material();
            if (key.algorithm() == null || Algorithm.named(key.algorithm()) != null) {
                entries.add(new Entry(material, key.algorithm(), key.keyId()));
            }
        }
        return List.copyOf(entries);
    }

    /**
     * Whether one of the keys answers for a token: the one its header names, whatever that key is for; else, when there
     * is none of that name, any that is for the header's algorithm or for no certain one.
     */
    public boolean anyVerifies(Header header, Predicate<Key> verifies) {
        Entry named = named(header.keyId());
        if (named != null) {
            return verifies.test(named.key());
        }
        for (Entry entry : entries) {
            boolean candidate = entry.algorithm() == null || entry.algorithm().equals(header.algorithm());
            if (candidate && verifies.test(entry.key())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Entry named(String keyId) {
        for (Entry entry : entries) {
            if (!keyId.isEmpty() && entry.keyId().equals(keyId)) {
                return entry;
            }
        }
        return null;
    }
}
