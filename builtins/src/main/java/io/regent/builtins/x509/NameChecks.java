package io.regent.builtins.x509;

import io.regent.builtins.net.Ip;
import io.regent.builtins.x509.Details.AlternativeNames;
import io.regent.builtins.x509.Details.NameConstraints;
import io.regent.builtins.x509.Details.Range;
import io.regent.builtins.x509.Details.Subtrees;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether the names in a chain keep to the constraints of the certificates above them (RFC 5280, 4.2.1.10). */
final class NameChecks {
    private NameChecks() {}

    static boolean hold(List<Certificate> chain) {
        for (int i = 0; i < chain.size(); i++) {
            AlternativeNames names = chain.get(i).details().names();
            for (Certificate above : chain.subList(i + 1, chain.size())) {
                NameConstraints constraints = above.details().constraints();
                if (constraints != null && !names.isEmpty() && !allow(constraints, names)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean allow(NameConstraints constraints, AlternativeNames names) {
        return names.addresses().stream().allMatch(a -> allow(constraints, Subtrees::ranges, NameChecks::inRange, a))
                && names.dns().stream()
                        .allMatch(name -> DomainNames.isValid(name, false)
                                && allow(constraints, Subtrees::dns, NameChecks::below, name)
                                && !excludesPattern(constraints, name))
                && names.uris().stream().allMatch(uri -> allowUri(constraints, uri))
                && names.emails().stream().allMatch(email -> allowEmail(constraints, Mailbox.parse(email)));
    }

    /** Whether a name is below a permitted subtree, when there are such of its kind, and below no excluded one. */
    private static <C, N> boolean allow(
            NameConstraints constraints, Function<Subtrees, List<C>> kind, BiPredicate<C, N> isBelow, N name) {
        List<C> permitted = kind.apply(constraints.permitted());
        return (permitted.isEmpty() || permitted.stream().anyMatch(subtree -> isBelow.test(subtree, name)))
                && kind.apply(constraints.excluded()).stream().noneMatch(subtree -> isBelow.test(subtree, name));
    }

    private static boolean inRange(Range range, byte[] address) {
        if (range.mask().length != address.length) {
            return false;
        }
        for (int i = 0; i < address.length; i++) {
            if (((range.address()[i] ^ address[i]) & range.mask()[i]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** {@code example.com} is above itself and its subdomains, {@code .example.com} above those only. */
    private static boolean below(String subtree, String name) {
        String wanted = subtree.toLowerCase(Locale.ROOT);
        String given = name.toLowerCase(Locale.ROOT);
        return wanted.isEmpty()
                || given.equals(wanted)
                || given.endsWith(wanted.startsWith(".") ? wanted : "." + wanted);
    }

    /** Whether {@code *.example.com} may stand for an excluded {@code bad.example.com}. */
    private static boolean excludesPattern(NameConstraints constraints, String name) {
        if (!name.startsWith("*.")) {
            return false;
        }
        String parent = name.substring(1).toLowerCase(Locale.ROOT);
        for (String excluded : constraints.excluded().dns()) {
            int dot = excluded.indexOf('.');
            if (dot >= 0 && excluded.substring(dot).toLowerCase(Locale.ROOT).equals(parent)) {
                return true;
            }
        }
        return false;
    }

    private static boolean allowUri(NameConstraints constraints, SubjectUri uri) {
        String host = uri.parts().host();
        int colon = host.lastIndexOf(':');
        String name = colon < 0 ? host : host.substring(0, colon);
        boolean named = !name.isEmpty() && !host.startsWith("[") && Ip.parse(name) == null;
        return named && allow(constraints, Subtrees::uris, NameChecks::below, name);
    }

    private static boolean allowEmail(NameConstraints constraints, @Nullable Mailbox email) {
        return email != null && allow(constraints, Subtrees::emails, NameChecks::isMailboxBelow, email);
    }

    private static boolean isMailboxBelow(String subtree, Mailbox email) {
        return subtree.indexOf('@') >= 0 ? email.equals(Mailbox.parse(subtree)) : below(subtree, email.domain());
    }
}
