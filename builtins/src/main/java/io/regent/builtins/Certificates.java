package io.regent.builtins;

import io.regent.builtins.jwt.JwkWriter;
import io.regent.builtins.keys.Key;
import io.regent.builtins.x509.Certificate;
import io.regent.builtins.x509.CertificateJson;
import io.regent.builtins.x509.CertificateTexts;
import io.regent.builtins.x509.KeyJson;
import io.regent.builtins.x509.KeyPairs;
import io.regent.builtins.x509.RequestJson;
import io.regent.builtins.x509.Verification;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** X.509 certificates and private keys. Members of results have the names of the reference's implementation language. */
final class Certificates {
    private static final Arr NOT_VERIFIED = Arr.of(Bool.FALSE, Arr.EMPTY);

    private Certificates() {}

    @Builtin(
            name = "crypto.x509.parse_certificates",
            signature = "(certs: string) => output: array[object[string: any]]",
            description = "The members of certificates in PEM, or in base64 of PEM or DER.")
    static Arr parseCertificates(Str certs) {
        return shown(CertificateTexts.read(certs.text()), CertificateJson::withUriTexts);
    }

    private static Arr shown(List<Certificate> certificates, Function<Certificate, Obj> form) {
        List<Value> shown = new ArrayList<>();
        for (Certificate certificate : certificates) {
            shown.add(form.apply(certificate));
        }
        return Arr.of(shown);
    }

    @Builtin(
            name = "crypto.x509.parse_and_verify_certificates",
            signature = "(certs: string) => output: array<boolean, array[object[string: any]]>",
            description =
                    "Whether the last of some certificates can be traced back to the first, the root, now and for a"
                            + " server; and the chain, the last first.")
    static Arr parseAndVerify(BuiltinContext context, Str certs) {
        return verified(certs, Verification.at(now(context)), CertificateJson::withUriTexts);
    }

    @Builtin(
            name = "crypto.x509.parse_and_verify_certificates_with_options",
            signature =
                    "(certs: string, options: object[string: any]) => output: array<boolean, array[object[string: any]]>",
            description = "The same with options: `DNSName`, `CurrentTime` (in nanoseconds), `KeyUsages` and"
                    + " `MaxConstraintComparisons`.")
    static Arr parseAndVerifyWithOptions(BuiltinContext context, Str certs, Obj options) {
        if (!isReadable(certs)) {
            return NOT_VERIFIED;
        }
        return verified(certs, Verification.of(options, now(context)), CertificateJson::plain);
    }

    private static Instant now(BuiltinContext context) {
        return Instant.EPOCH.plusNanos(context.nowNanos());
    }

    private static boolean isReadable(Str certs) {
        try {
            CertificateTexts.read(certs.text());
            return true;
        } catch (BuiltinException malformed) {
            return false;
        }
    }

    private static Arr verified(Str certs, Verification verification, Function<Certificate, Obj> form) {
        List<Certificate> chain;
        try {
            chain = verification.verify(CertificateTexts.read(certs.text()));
        } catch (BuiltinException malformed) {
            return NOT_VERIFIED;
        }
        return chain.isEmpty() ? NOT_VERIFIED : Arr.of(Bool.TRUE, shown(chain, form));
    }

    @Builtin(
            name = "crypto.x509.parse_certificate_request",
            signature = "(csr: string) => output: object[string: any]",
            description = "The members of a request for a certificate in PEM, or in base64 of PEM or DER.")
    static Obj parseRequest(Str csr) {
        return RequestJson.of(CertificateTexts.requestBytes(csr.text()));
    }

    @Builtin(
            name = "crypto.x509.parse_keypair",
            signature = "(cert: string, pem: string) => output: object[string: any]",
            description = "A certificate and the private key that belongs to it, in PEM, or in base64 of PEM or DER.")
    static Obj parseKeyPair(Str cert, Str pem) {
        return KeyPairs.read(cert.text(), pem.text());
    }

    @Builtin(
            name = "crypto.x509.parse_rsa_private_key",
            signature = "(pem: string) => output: object[string: any]",
            description = "The first private key of a text in PEM, or in base64 of PEM, as JSON Web Key (RFC 7517).")
    static Value parseFirstKey(Str pem) {
        if (pem.text().isEmpty()) {
            throw BuiltinException.failure("input PEM data was empty");
        }
        List<Key> keys = CertificateTexts.privateKeys(CertificateTexts.pemOrBase64(pem.text()));
        return keys.isEmpty() ? Null.NULL : JwkWriter.write(keys.get(0));
    }

    @Builtin(
            name = "crypto.parse_private_keys",
            signature = "(keys: string) => output: array[object[string: any]]",
            description = "The private keys of a text in PEM, or in base64 of PEM.")
    static Value parsePrivateKeys(Str keys) {
        if (keys.text().isEmpty()) {
            return Null.NULL;
        }
        List<Value> shown = new ArrayList<>();
        for (Key key : CertificateTexts.privateKeys(keys.text())) {
            shown.add(KeyJson.privateKey(key));
        }
        return Arr.of(shown);
    }
}
