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
            description = "Returns zero or more certificates from the given encoded string containing\nDER "
                    + "certificate data.\n\nIf the input is empty, the function will return null. The input "
                    + "string should be a list of one or more\nconcatenated PEM blocks. The whole input of "
                    + "concatenated PEM blocks can optionally be Base64 encoded.",
            parameters = {
                "base64 encoded DER or PEM data containing one or more certificates or a PEM string of one "
                        + "or more certificates",
                "parsed X.509 certificates represented as objects"
            })
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
            description = "Returns one or more certificates from the given string containing PEM\nor base64 encoded "
                    + "DER certificates after verifying the supplied certificates form a complete\ncertificate "
                    + "chain back to a trusted root.\n\nThe first certificate is treated as the root and the "
                    + "last is treated as the leaf,\nwith all others being treated as intermediates.",
            parameters = {
                "base64 encoded DER or PEM data containing two or more certificates where the first is a "
                        + "root CA, the last is a leaf certificate, and all others are intermediate CAs",
                "array of `[valid, certs]`: if the input certificate chain could be verified then `valid` "
                        + "is `true` and `certs` is an array of X.509 certificates represented as objects; if the "
                        + "input certificate chain could not be verified then `valid` is `false` and `certs` is `[]`"
            })
    static Arr parseAndVerify(BuiltinContext context, Str certs) {
        return verified(certs, Verification.at(now(context)), CertificateJson::withUriTexts);
    }

    @Builtin(
            name = "crypto.x509.parse_and_verify_certificates_with_options",
            signature =
                    "(certs: string, options: object[string: any]) => output: array<boolean, array[object[string: any]]>",
            description = "Returns one or more certificates from the given string containing PEM\nor base64 encoded "
                    + "DER certificates after verifying the supplied certificates form a complete\ncertificate "
                    + "chain back to a trusted root. A config option passed as the second argument can\nbe used "
                    + "to configure the validation options used.\n\nThe first certificate is treated as the root "
                    + "and the last is treated as the leaf,\nwith all others being treated as intermediates.",
            parameters = {
                "base64 encoded DER or PEM data containing two or more certificates where the first is a "
                        + "root CA, the last is a leaf certificate, and all others are intermediate CAs",
                "object containing extra configs to verify the validity of certificates. `options` object "
                        + "supports four fields which maps to same fields in [x509.VerifyOptions "
                        + "struct](https://pkg.go.dev/crypto/x509#VerifyOptions). `DNSName`, `CurrentTime`: "
                        + "Nanoseconds since the Unix Epoch as a number, `MaxConstraintComparisons` and `KeyUsages`. "
                        + "`KeyUsages` is list and can have possible values as in: `\"KeyUsageAny\"`, "
                        + "`\"KeyUsageServerAuth\"`, `\"KeyUsageClientAuth\"`, `\"KeyUsageCodeSigning\"`, "
                        + "`\"KeyUsageEmailProtection\"`, `\"KeyUsageIPSECEndSystem\"`, `\"KeyUsageIPSECTunnel\"`, "
                        + "`\"KeyUsageIPSECUser\"`, `\"KeyUsageTimeStamping\"`, `\"KeyUsageOCSPSigning\"`, "
                        + "`\"KeyUsageMicrosoftServerGatedCrypto\"`, `\"KeyUsageNetscapeServerGatedCrypto\"`, "
                        + "`\"KeyUsageMicrosoftCommercialCodeSigning\"`, `\"KeyUsageMicrosoftKernelCodeSigning\"` ",
                "array of `[valid, certs]`: if the input certificate chain could be verified then `valid` "
                        + "is `true` and `certs` is an array of X.509 certificates represented as objects; if the "
                        + "input certificate chain could not be verified then `valid` is `false` and `certs` is `[]`"
            })
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
            description = "Returns a PKCS #10 certificate signing request from the given PEM-encoded PKCS#10 "
                    + "certificate signing request.",
            parameters = {
                "base64 string containing either a PEM encoded or DER CSR or a string containing a PEM CSR",
                "X.509 CSR represented as an object"
            })
    static Obj parseRequest(Str csr) {
        return RequestJson.of(CertificateTexts.requestBytes(csr.text()));
    }

    @Builtin(
            name = "crypto.x509.parse_keypair",
            signature = "(cert: string, pem: string) => output: object[string: any]",
            description = "Returns a valid key pair",
            parameters = {
                "string containing PEM or base64 encoded DER certificates",
                "string containing PEM or base64 encoded DER keys",
                "if key pair is valid, returns the "
                        + "tls.certificate(https://pkg.go.dev/crypto/tls#Certificate) as an object. If the key pair "
                        + "is invalid, nil and an error are returned."
            })
    static Obj parseKeyPair(Str cert, Str pem) {
        return KeyPairs.read(cert.text(), pem.text());
    }

    @Builtin(
            name = "crypto.x509.parse_rsa_private_key",
            signature = "(pem: string) => output: object[string: any]",
            description = "Returns a JWK for signing a JWT from the given PEM-encoded RSA private key.",
            parameters = {"base64 string containing a PEM encoded RSA private key", "JWK as an object"})
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
            description = "Returns zero or more private keys from the given encoded string containing DER "
                    + "certificate data.\n\nIf the input is empty, the function will return null. The input "
                    + "string should be a list of one or more concatenated PEM blocks. The whole input of "
                    + "concatenated PEM blocks can optionally be Base64 encoded.",
            parameters = {
                "PEM encoded data containing one or more private keys as concatenated blocks. Optionally "
                        + "Base64 encoded.",
                "parsed private keys represented as objects"
            })
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
