package io.regent.builtins.x509;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.Trimming;
import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a chain of certificates is verified.
 *
 * @param host the name the last certificate has to bear; empty for any
 * @param time when the certificates have to be valid
 * @param usages what the chain has to be good for, one of which suffices
 */
public record Verification(String host, Instant time, List<ExtendedUsage> usages) {
    /** For servers of any name. */
    public static Verification at(Instant time) {
        return new Verification("", time, List.of(ExtendedUsage.SERVER));
    }

    /** As the members of {@code options} say. */
    public static Verification of(Obj options, Instant now) {
        String host = "";
        Instant time = now;
        List<ExtendedUsage> usages = List.of();
        for (Value key : options.keys()) {
            String name = key instanceof Str text ? text.text() : "";
            Value value = options.get(key);
            switch (name) {
                case "DNSName" -> host = host(value);
                case "CurrentTime" -> time = time(value);
                case "MaxConstraintComparisons" -> checkNumber(name, value, "number");
                case "KeyUsages" -> usages = usages(value);
                default -> throw BuiltinException.failure("invalid key option");
            }
        }
        return new Verification(host, time, usages.isEmpty() ? List.of(ExtendedUsage.SERVER) : usages);
    }

    private static String host(@Nullable Value value) {
        if (value instanceof Str text) {
            return withoutQuotes(text);
        }
        throw BuiltinException.failure("'DNSName' should be a string");
    }

    private static String withoutQuotes(Str text) {
        return Trimming.both(text.text(), "\"");
    }

    private static Instant time(@Nullable Value value) {
        return Instant.EPOCH.plusNanos(checkNumber("CurrentTime", value, "int64 number"));
    }

    private static long checkNumber(String name, @Nullable Value value, String wanted) {
        if (!(value instanceof Num number)) {
            throw BuiltinException.failure("'" + name + "' should be a number");
        }
        Long integer = number.toLongExact();
        if (integer == null) {
            throw BuiltinException.failure("'" + name + "' should be a valid " + wanted);
        }
        return integer;
    }

    private static List<ExtendedUsage> usages(@Nullable Value value) {
        if (!(value instanceof Arr) && !(value instanceof SetValue)) {
            throw BuiltinException.failure("'KeyUsages' should be an Array or Set");
        }
        List<ExtendedUsage> usages = new ArrayList<>();
        List<String> invalid = new ArrayList<>();
        for (Value item : value instanceof Arr array ? array.toList() : ((SetValue) value).toList()) {
            if (item instanceof Str text) {
                String name = withoutQuotes(text);
                ExtendedUsage usage = ExtendedUsage.named(name);
                if (usage == null) {
                    invalid.add(name);
                } else {
                    usages.add(usage);
                }
            }
        }
        if (!invalid.isEmpty()) {
            throw BuiltinException.failure(
                    "invalid entries for 'KeyUsages' found: [" + String.join(" ", invalid) + "]");
        }
        return usages;
    }

    /**
     * The chain from the last certificate to the first, the root; those between may be part of it. Empty when there is none.
     */
    public List<Certificate> verify(List<Certificate> certificates) {
        if (certificates.size() < 2) {
            return List.of();
        }
        Certificate leaf = certificates.getLast();
        Chain chains = new Chain(certificates.getFirst(), certificates.subList(1, certificates.size() - 1), time);
        for (List<Certificate> chain : chains.from(leaf)) {
            if (bearsHost(leaf) && isGood(chain)) {
                return chain;
            }
        }
        return List.of();
    }

    private boolean bearsHost(Certificate leaf) {
        return host.isEmpty() || leaf.isFor(host);
    }

    /** Chains with policies that have to be stated explicitly are never good. */
    private boolean isGood(List<Certificate> chain) {
        for (Certificate certificate : chain.subList(0, chain.size() - 1)) {
            if (certificate.details().limits().explicitPolicy() != null) {
                return false;
            }
        }
        return (usages.contains(ExtendedUsage.ANY) || isForUsage(chain)) && NameChecks.hold(chain);
    }

    /** Whether every certificate that says what it is for names one and the same of the usages. */
    private boolean isForUsage(List<Certificate> chain) {
        List<ExtendedUsage> left = new ArrayList<>(usages);
        for (Certificate certificate : chain) {
            Details details = certificate.details();
            boolean silent = details.usages().isEmpty() && details.otherUsages().isEmpty();
            if (!silent && !details.usages().contains(ExtendedUsage.ANY)) {
                left.retainAll(details.usages());
            }
        }
        return !left.isEmpty();
    }
}
