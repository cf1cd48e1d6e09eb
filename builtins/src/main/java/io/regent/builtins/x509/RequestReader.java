package io.regent.builtins.x509;

import static io.regent.builtins.keys.Der.required;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Asn1;
import io.regent.builtins.keys.Der;
import io.regent.builtins.keys.PublicKeyReader.Algorithm;
import io.regent.builtins.x509.Details.AlternativeNames;
import io.regent.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads requests for certificates. */
final class RequestReader {
    private static final String EXTENSIONS = "1.2.840.113549.1.9.14";
    private static final String ALTERNATIVE_NAMES = "2.5.29.17";
    private static final int ATTRIBUTES = Der.context(0, true);

    private RequestReader() {}

    static Request read(byte[] der) {
        Der all = Der.of(der);
        Der outer = Asn1.sequence(all, "certificateRequest");
        if (!all.isEmpty()) {
            throw BuiltinException.failure("asn1: syntax error: trailing data");
        }
        byte[] signed =
                required(outer.whole(Der.SEQUENCE), Asn1.STRUCTURE_ERROR).toByteArray();
        Der inner = required(Der.of(signed).content(Der.SEQUENCE), Asn1.STRUCTURE_ERROR);
        BigInteger version =
                new BigInteger(Asn1.member(inner, Der.INTEGER, "int").toByteArray());
        if (!inner.startsWith(Der.SEQUENCE)) {
            Asn1.member(inner, Der.SEQUENCE, "RawValue");
        }
        Name subject = Name.read(inner, Asn1.STRUCTURE_ERROR);
        byte[] keyInfo =
                required(inner.whole(Der.SEQUENCE), Asn1.STRUCTURE_ERROR).toByteArray();
        Der info = required(Der.of(keyInfo).content(Der.SEQUENCE), Asn1.STRUCTURE_ERROR);
        Algorithm keyAlgorithm = Algorithm.read(required(info.content(Der.SEQUENCE), Asn1.STRUCTURE_ERROR));
        Der.Bits keyBits = required(info.bits(), Asn1.STRUCTURE_ERROR);
        byte[] attributes =
                required(inner.content(ATTRIBUTES), Asn1.STRUCTURE_ERROR).toByteArray();
        Algorithm signatureAlgorithm = Algorithm.read(required(outer.content(Der.SEQUENCE), Asn1.STRUCTURE_ERROR));
        byte[] signature = required(outer.bits(), Asn1.STRUCTURE_ERROR).rightAligned();
        List<Extension> extensions = extensions(Der.of(attributes));
        return new Request(
                der,
                signed,
                version.longValue(),
                subject,
                keyInfo,
                keyAlgorithm,
                CertificateReader.publicKey(keyAlgorithm, keyBits.rightAligned()),
                shown(Der.of(attributes)),
                extensions,
                names(extensions),
                signatureAlgorithm,
                signature);
    }

    private static List<Value> shown(Der attributes) {
        List<Value> shown = new ArrayList<>();
        while (!attributes.isEmpty()) {
            Der attribute = required(attributes.content(Der.SEQUENCE), Asn1.STRUCTURE_ERROR);
            @Nullable Value value = RequestJson.attribute(attribute);
            if (value != null) {
                shown.add(value);
            }
        }
        return shown;
    }

    private static List<Extension> extensions(Der attributes) {
        List<Extension> extensions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        while (!attributes.isEmpty()) {
            Der attribute = required(attributes.content(Der.SEQUENCE), Asn1.STRUCTURE_ERROR);
            Der values = EXTENSIONS.equals(attribute.identifier()) ? attribute.content(Der.SET) : null;
            Der requested = values == null || values.isEmpty() ? null : values.content(Der.SEQUENCE);
            while (requested != null && !requested.isEmpty()) {
                Extension extension = Extension.read(required(requested.content(Der.SEQUENCE), Asn1.STRUCTURE_ERROR));
                if (!seen.add(extension.identifier())) {
                    throw BuiltinException.failure("x509: certificate request contains duplicate requested extensions");
                }
                extensions.add(extension);
            }
        }
        return extensions;
    }

    private static AlternativeNames names(List<Extension> extensions) {
        for (Extension extension : extensions) {
            if (extension.identifier().equals(ALTERNATIVE_NAMES)) {
                return NamesReader.read(Der.of(extension.value()));
            }
        }
        return AlternativeNames.NONE;
    }
}
