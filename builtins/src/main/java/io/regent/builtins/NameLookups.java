package io.regent.builtins;

import io.regent.builtins.net.Ip;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Questions to name servers. */
final class NameLookups {
    private NameLookups() {}

    @Builtin(
            name = "net.lookup_ip_addr",
            signature = "(name: string) => addrs: set[string]",
            description = "Returns the set of IP addresses (both v4 and v6) that the passed-in `name` resolves to "
                    + "using the standard name resolution mechanisms available.",
            parameters = {"domain name to resolve", "IP addresses (v4 and v6) that `name` resolves to"},
            nondeterministic = true)
    static SetValue addresses(BuiltinContext context, Str name) {
        String host = name.text();
        checkAllowed(context, host);
        Ip literal = Ip.parse(host);
        if (literal != null) {
            return SetValue.of(List.of(Str.of(literal.toString())));
        }
        return context.remember(List.of("net.lookup_ip_addr", host), () -> lookUp(context.egress(), host));
    }

    /** Fails when the capabilities do not allow to reach a host. */
    static void checkAllowed(BuiltinContext context, String host) {
        Set<String> allowed = context.capabilities().allowNet();
        if (allowed != null && !allowed.contains(host)) {
            throw BuiltinException.failure("disallowed host: " + host);
        }
    }

    private static SetValue lookUp(Egress egress, String host) {
        List<Value> addresses = new ArrayList<>();
        try {
            for (byte[] address : egress.addresses(host)) {
                addresses.add(Str.of(Ip.of(address).toString()));
            }
        } catch (IOException unknown) {
            throw BuiltinException.failure("lookup " + host + ": no such host");
        }
        return SetValue.of(addresses);
    }
}
