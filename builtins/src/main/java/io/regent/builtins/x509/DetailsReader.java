package io.regent.builtins.x509;

import static io.regent.builtins.keys.Der.required;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Der;
import io.regent.builtins.x509.Details.AlternativeNames;
import io.regent.builtins.x509.Details.BasicConstraints;
import io.regent.builtins.x509.Details.NameConstraints;
import io.regent.builtins.x509.Details.PolicyLimits;
import io.regent.builtins.x509.Details.PolicyMapping;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what the known extensions say. */
final class DetailsReader {
    private static final int KEY_USAGES = 9;
    private static final int URI = Der.context(6, false);
    private static final String STATUS_SERVER = "1.3.6.1.5.5.7.48.1";
    private static final String ISSUERS = "1.3.6.1.5.5.7.48.2";

    private final List<Extension> extensions;
    private final List<String> revocationLists = new ArrayList<>();
    private final List<ExtendedUsage> usages = new ArrayList<>();
    private final List<String> otherUsages = new ArrayList<>();
    private final List<PolicyMapping> mappings = new ArrayList<>();
    private final List<String> statusServers = new ArrayList<>();
    private final List<String> issuerCertificates = new ArrayList<>();
    private final List<String> unhandled = new ArrayList<>();
    private int keyUsage;
    private @Nullable BasicConstraints basic;
    private AlternativeNames names = AlternativeNames.NONE;
    private @Nullable NameConstraints constraints;
    private byte @Nullable [] authorityKeyId;
    private byte @Nullable [] subjectKeyId;
    private @Nullable Long explicitPolicy;
    private @Nullable Long noMapping;
    private @Nullable Long noAnyPolicy;
    private @Nullable List<String> policies;

    DetailsReader(List<Extension> extensions) {
        this.extensions = extensions;
    }

    Details read() {
        for (Extension extension : extensions) {
            boolean handled = read(extension, Der.of(extension.value()));
            if (!handled && extension.critical()) {
                unhandled.add(extension.identifier());
            }
        }
        return new Details(
                keyUsage,
                basic,
                names,
                constraints,
                revocationLists,
                authorityKeyId,
                subjectKeyId,
                new PolicyLimits(explicitPolicy, noMapping, noAnyPolicy),
                usages,
                otherUsages,
                policies,
                mappings,
                statusServers,
                issuerCertificates,
                unhandled);
    }

    /** Reads an extension; whether it was understood as a whole. */
    private boolean read(Extension extension, Der value) {
        switch (extension.identifier()) {
            case "2.5.29.14" -> subjectKeyId(extension, value);
            case "2.5.29.15" -> keyUsage(value);
            case "2.5.29.17" -> names = NamesReader.read(value);
            case "2.5.29.19" -> basic = basic(value);
            case "2.5.29.30" -> {
                ConstraintsReader reader = new ConstraintsReader(extension.critical());
                constraints = reader.read(value);
                return reader.understoodAll();
            }
            case "2.5.29.31" -> revocationLists(value);
            case "2.5.29.32" -> policies = policies(value);
            case "2.5.29.33" -> mappings(value);
            case "2.5.29.35" -> authorityKeyId(extension, value);
            case "2.5.29.36" -> policyConstraints(value);
            case "2.5.29.37" -> extendedUsages(value);
            case "2.5.29.54" -> noAnyPolicy = number(value.integer(), "x509: invalid inhibit any policy extension");
            case "1.3.6.1.5.5.7.1.1" -> access(extension, value);
            default -> {
                return false;
            }
        }
        return !extension.identifier().equals("2.5.29.17") || !names.isEmpty();
    }

    private void subjectKeyId(Extension extension, Der value) {
        refuseCritical(extension, "x509: subject key identifier");
        subjectKeyId = required(value.content(Der.OCTET_STRING), "x509: invalid subject key identifier")
                .toByteArray();
    }

    private static void refuseCritical(Extension extension, String what) {
        if (extension.critical()) {
            throw BuiltinException.failure(what + " incorrectly marked critical");
        }
    }

    private void keyUsage(Der value) {
        Der.Bits bits = required(value.bits(), "x509: invalid key usage");
        for (int i = 0; i < KEY_USAGES; i++) {
            keyUsage |= bits.get(i) ? 1 << i : 0;
        }
    }

    private static BasicConstraints basic(Der value) {
        String invalid = "x509: invalid basic constraints";
        Der members = required(value.content(Der.SEQUENCE), invalid);
        boolean authority = members.startsWith(Der.BOOLEAN) && required(members.bool(), invalid);
        long length = members.startsWith(Der.INTEGER) ? number(members.integer(), invalid) : -1;
        if (length < -1) {
            throw BuiltinException.failure(invalid);
        }
        return new BasicConstraints(authority, length);
    }

    private static long number(@Nullable BigInteger number, String invalid) {
        BigInteger present = required(number, invalid);
        if (present.bitLength() > 63) {
            throw BuiltinException.failure(invalid);
        }
        return present.longValue();
    }

    private void revocationLists(Der value) {
        Der points = required(value.content(Der.SEQUENCE), "x509: invalid CRL distribution points");
        String invalid = "x509: invalid CRL distribution point";
        int tag = Der.context(0, true);
        while (!points.isEmpty()) {
            Der point = required(points.content(Der.SEQUENCE), invalid);
            if (point.startsWith(tag)) {
                Der full = required(required(point.content(tag), invalid).content(tag), invalid);
                while (full.startsWith(URI)) {
                    revocationLists.add(text(required(full.content(URI), invalid)));
                }
            }
        }
    }

    private static String text(Der content) {
        return new String(content.toByteArray(), StandardCharsets.UTF_8);
    }

    private static List<String> policies(Der value) {
        String invalid = "x509: invalid certificate policies";
        Der members = required(value.content(Der.SEQUENCE), invalid);
        Set<String> policies = new LinkedHashSet<>();
        while (!members.isEmpty()) {
            Der policy = required(members.content(Der.SEQUENCE), invalid);
            if (!policies.add(required(policy.identifier(), invalid))) {
                throw BuiltinException.failure(invalid);
            }
        }
        return List.copyOf(policies);
    }

    private void mappings(Der value) {
        String invalid = "x509: invalid policy mappings extension";
        Der pairs = required(value.content(Der.SEQUENCE), invalid);
        while (!pairs.isEmpty()) {
            Der pair = required(pairs.content(Der.SEQUENCE), invalid);
            String issuer = required(pair.identifier(), invalid);
            mappings.add(new PolicyMapping(issuer, required(pair.identifier(), invalid)));
        }
    }

    private void authorityKeyId(Extension extension, Der value) {
        refuseCritical(extension, "x509: authority key identifier");
        String invalid = "x509: invalid authority key identifier";
        Der members = required(value.content(Der.SEQUENCE), invalid);
        int tag = Der.context(0, false);
        if (members.startsWith(tag)) {
            authorityKeyId = required(members.content(tag), invalid).toByteArray();
        }
    }

    private void policyConstraints(Der value) {
        String invalid = "x509: invalid policy constraints extension";
        Der members = required(value.content(Der.SEQUENCE), invalid);
        int explicit = Der.context(0, false);
        int mapping = Der.context(1, false);
        if (members.startsWith(explicit)) {
            explicitPolicy = number(members.integer(explicit), invalid);
        }
        if (members.startsWith(mapping)) {
            noMapping = number(members.integer(mapping), invalid);
        }
    }

    private void extendedUsages(Der value) {
        String invalid = "x509: invalid extended key usages";
        Der members = required(value.content(Der.SEQUENCE), invalid);
        while (!members.isEmpty()) {
            String identifier = required(members.identifier(), invalid);
            ExtendedUsage usage = ExtendedUsage.identified(identifier);
            if (usage == null) {
                otherUsages.add(identifier);
            } else {
                usages.add(usage);
            }
        }
    }

    private void access(Extension extension, Der value) {
        refuseCritical(extension, "x509: authority info access");
        String invalid = "x509: invalid authority info access";
        Der members = required(value.content(Der.SEQUENCE), invalid);
        while (!members.isEmpty()) {
            Der access = required(members.content(Der.SEQUENCE), invalid);
            String method = required(access.identifier(), invalid);
            if (access.startsWith(URI)) {
                String uri = text(required(access.content(URI), invalid));
                switch (method) {
                    case STATUS_SERVER -> statusServers.add(uri);
                    case ISSUERS -> issuerCertificates.add(uri);
                    default -> {}
                }
            }
        }
    }
}
