package io.regent.builtins.x509;

import io.regent.builtins.net.Ip;
import io.regent.builtins.x509.Details.BasicConstraints;
import io.regent.builtins.x509.Details.NameConstraints;
import io.regent.builtins.x509.Details.Range;
import io.regent.builtins.x509.Details.Subtrees;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows certificates member by member, under the reference's names. */
public final class CertificateJson {
    private static final Subtrees NO_NAMES = new Subtrees(List.of(), List.of(), List.of(), List.of());

    private CertificateJson() {}

    /** All members, the URIs of the subject as text too. */
    public static Obj withUriTexts(Certificate certificate) {
        return members(certificate)
                .put("URIStrings", GoJson.list(certificate.details().names().uris(), uri -> Str.of(uri.toString())))
                .build();
    }

    /** All members. */
    public static Obj plain(Certificate certificate) {
        return members(certificate).build();
    }

    private static Obj.Builder members(Certificate certificate) {
        Obj.Builder members = Obj.builder()
                .put("Raw", GoJson.bytes(certificate.raw()))
                .put("RawTBSCertificate", GoJson.bytes(certificate.signed()))
                .put("RawSubjectPublicKeyInfo", GoJson.bytes(certificate.keyInfo()))
                .put("RawSubject", GoJson.bytes(certificate.subject().raw()))
                .put("RawIssuer", GoJson.bytes(certificate.issuer().raw()))
                .put("Signature", GoJson.bytes(certificate.signature()))
                .put(
                        "SignatureAlgorithm",
                        Num.of(Algorithms.of(certificate.signatureAlgorithm()).number()))
                .put(
                        "PublicKeyAlgorithm",
                        Num.of(Algorithms.keyAlgorithm(
                                certificate.keyAlgorithm().identifier())))
                .put("PublicKey", KeyJson.publicKey(certificate.publicKey()))
                .put("Version", Num.of(certificate.version()))
                .put("SerialNumber", Num.of(certificate.serial()))
                .put("Issuer", NameJson.of(certificate.issuer()))
                .put("Subject", NameJson.of(certificate.subject()))
                .put("NotBefore", GoJson.time(certificate.notBefore()))
                .put("NotAfter", GoJson.time(certificate.notAfter()))
                .put("Extensions", GoJson.list(certificate.extensions(), CertificateJson::extension))
                .put("ExtraExtensions", Null.NULL);
        details(members, certificate.details());
        return members;
    }

    static Value extension(Extension extension) {
        return Obj.builder()
                .put("Id", GoJson.identifier(extension.identifier()))
                .put("Critical", Bool.of(extension.critical()))
                .put("Value", GoJson.bytes(extension.value()))
                .build();
    }

    private static void details(Obj.Builder members, Details details) {
        members.put("KeyUsage", Num.of(details.keyUsage()))
                .put("UnhandledCriticalExtensions", GoJson.list(details.unhandled(), GoJson::identifier))
                .put("ExtKeyUsage", GoJson.list(details.usages(), usage -> Num.of(usage.number())))
                .put("UnknownExtKeyUsage", GoJson.list(details.otherUsages(), GoJson::identifier))
                .put("SubjectKeyId", GoJson.bytes(details.subjectKeyId()))
                .put("AuthorityKeyId", GoJson.bytes(details.authorityKeyId()))
                .put("OCSPServer", GoJson.texts(details.statusServers()))
                .put("IssuingCertificateURL", GoJson.texts(details.issuerCertificates()))
                .put("CRLDistributionPoints", GoJson.texts(details.revocationLists()));
        basic(members, details.basic());
        names(members, details.names());
        constraints(members, details.constraints());
        policies(members, details);
    }

    private static void basic(Obj.Builder members, @Nullable BasicConstraints basic) {
        long pathLength = basic == null ? 0 : basic.pathLength();
        members.put("BasicConstraintsValid", Bool.of(basic != null))
                .put("IsCA", Bool.of(basic != null && basic.authority()))
                .put("MaxPathLen", Num.of(pathLength))
                .put("MaxPathLenZero", Bool.of(basic != null && pathLength == 0));
    }

    static void names(Obj.Builder members, Details.AlternativeNames names) {
        members.put("DNSNames", GoJson.texts(names.dns()))
                .put("EmailAddresses", GoJson.texts(names.emails()))
                .put("IPAddresses", GoJson.list(names.addresses(), CertificateJson::address))
                .put("URIs", GoJson.list(names.uris(), CertificateJson::uri));
    }

    private static Value address(byte[] bytes) {
        return Str.of(Ip.of(bytes).toString());
    }

    private static Value uri(SubjectUri uri) {
        return Obj.builder()
                .put("Scheme", Str.of(uri.parts().scheme()))
                .put("Opaque", Str.of(uri.parts().opaque()))
                .put("User", uri.parts().hasUser() ? Obj.EMPTY : Null.NULL)
                .put("Host", Str.of(uri.parts().host()))
                .put("Path", Str.of(uri.parts().path()))
                .put("RawPath", Str.of(uri.parts().unusualPath()))
                .put("OmitHost", Bool.of(uri.parts().isWithoutHost()))
                .put("ForceQuery", Bool.of(uri.parts().hasEmptyQuery()))
                .put("RawQuery", Str.of(uri.parts().query()))
                .put("Fragment", Str.of(uri.parts().fragment()))
                .put("RawFragment", Str.EMPTY)
                .build();
    }

    private static void constraints(Obj.Builder members, @Nullable NameConstraints constraints) {
        members.put("PermittedDNSDomainsCritical", Bool.of(constraints != null && constraints.critical()));
        side(members, "Permitted", constraints == null ? NO_NAMES : constraints.permitted());
        side(members, "Excluded", constraints == null ? NO_NAMES : constraints.excluded());
    }

    private static void side(Obj.Builder members, String side, Subtrees names) {
        members.put(side + "DNSDomains", GoJson.texts(names.dns()))
                .put(side + "IPRanges", GoJson.list(names.ranges(), CertificateJson::range))
                .put(side + "EmailAddresses", GoJson.texts(names.emails()))
                .put(side + "URIDomains", GoJson.texts(names.uris()));
    }

    private static Value range(Range range) {
        return Obj.of("IP", address(range.address()), "Mask", GoJson.bytes(range.mask()));
    }

    private static void policies(Obj.Builder members, Details details) {
        List<String> policies = details.policies();
        members.put("Policies", policies == null ? Null.NULL : GoJson.texts(policies))
                .put("PolicyIdentifiers", policies == null ? Null.NULL : GoJson.full(policies, GoJson::identifier))
                .put(
                        "PolicyMappings",
                        GoJson.list(
                                details.mappings(),
                                mapping -> Obj.of(
                                        "IssuerDomainPolicy",
                                        Str.of(mapping.issuer()),
                                        "SubjectDomainPolicy",
                                        Str.of(mapping.subject()))));
        limit(members, "RequireExplicitPolicy", details.limits().explicitPolicy());
        limit(members, "InhibitPolicyMapping", details.limits().noMapping());
        limit(members, "InhibitAnyPolicy", details.limits().noAnyPolicy());
    }

    private static void limit(Obj.Builder members, String name, @Nullable Long limit) {
        members.put(name, Num.of(limit == null ? 0 : limit)).put(name + "Zero", Bool.of(limit != null && limit == 0));
    }
}
