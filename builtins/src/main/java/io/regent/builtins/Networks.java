package io.regent.builtins;

import io.regent.builtins.net.Blocks;
import io.regent.builtins.net.Cidr;
import io.regent.builtins.net.Ip;
import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** IP addresses and CIDR blocks, of IPv4 and IPv6. */
final class Networks {
    private static final int ADDRESSES_BETWEEN_CHECKS = 1024;

    private Networks() {}

    /** A block or address of a collection, and what a match calls it: its index, its key, or itself. */
    private record Entry(Value name, Str text) {}

    @Builtin(
            name = "net.cidr_contains",
            signature = "(cidr: string, cidr_or_ip: string) => result: boolean",
            description = "Checks if a CIDR or IP is contained within another CIDR. `output` is `true` if "
                    + "`cidr_or_ip` (e.g. `127.0.0.64/26` or `127.0.0.1`) is contained within `cidr` (e.g. "
                    + "`127.0.0.1/24`) and `false` otherwise. Supports both IPv4 and IPv6 notations.",
            parameters = {
                "CIDR to check against",
                "CIDR or IP to check",
                "`true` if `cidr_or_ip` is contained within `cidr`"
            })
    static boolean contains(Str cidr, Str cidrOrIp) {
        return contains(cidr.text(), cidrOrIp.text());
    }

    /** Whether an address lies in a block; net.cidr_contains took its place. */
    @Builtin(name = "net.cidr_overlap", signature = "(string, string) => boolean", deprecated = true)
    static boolean overlap(Str cidr, Str ip) {
        return contains(cidr.text(), ip.text());
    }

    @Builtin(
            name = "net.cidr_intersects",
            signature = "(cidr1: string, cidr2: string) => result: boolean",
            description = "Checks if a CIDR intersects with another CIDR (e.g. `192.168.0.0/16` overlaps with "
                    + "`192.168.1.0/24`). Supports both IPv4 and IPv6 notations.",
            parameters = {"first CIDR", "second CIDR", "`true` if `cidr1` intersects with `cidr2`"})
    static boolean intersects(Str cidr1, Str cidr2) {
        return block(cidr1.text()).intersects(block(cidr2.text()));
    }

    @Builtin(
            name = "net.cidr_is_valid",
            signature = "(cidr: string) => result: boolean",
            description = "Parses an IPv4/IPv6 CIDR and returns a boolean indicating if the provided CIDR is valid.",
            parameters = {"CIDR to validate", "`true` if `cidr` is a valid CIDR"})
    static boolean isValid(Value cidr) {
        return cidr instanceof Str text && Cidr.parse(text.text()) != null;
    }

    @Builtin(
            name = "net.cidr_expand",
            signature = "(cidr: string) => hosts: set[string]",
            description = "Expands CIDR to set of hosts  (e.g., `net.cidr_expand(\"192.168.0.0/30\")` generates 4 "
                    + "hosts: `{\"192.168.0.0\", \"192.168.0.1\", \"192.168.0.2\", \"192.168.0.3\"}`).",
            parameters = {"CIDR to expand", "set of IP addresses the CIDR `cidr` expands to"})
    static SetValue expand(BuiltinContext context, Str cidr) {
        List<Value> hosts = new ArrayList<>();
        for (Ip ip : block(cidr.text()).addresses()) {
            if (hosts.size() % ADDRESSES_BETWEEN_CHECKS == 0) {
                checkExpansion(context);
            }
            hosts.add(Str.of(ip.toString()));
        }
        return SetValue.of(hosts);
    }

    private static void checkExpansion(BuiltinContext context) {
        try {
            context.checkCancelled();
        } catch (BuiltinException cancelled) {
            throw BuiltinException.cancelled("timed out before generating all IP addresses");
        }
    }

    @Builtin(
            name = "net.cidr_merge",
            signature = "(addrs: array[string] | set[string]) => output: set[string]",
            description = "Merges IP addresses and subnets into the smallest possible list of CIDRs (e.g., "
                    + "`net.cidr_merge([\"192.0.128.0/24\", \"192.0.129.0/24\"])` generates "
                    + "`{\"192.0.128.0/23\"}`.This function merges adjacent subnets where possible, those "
                    + "contained within others and also removes any duplicates.\nSupports both IPv4 and IPv6 "
                    + "notations. IPv6 inputs need a prefix length (e.g. \"/128\").",
            parameters = {
                "CIDRs or IP addresses",
                "smallest possible set of CIDRs obtained after merging the provided list of IP addresses "
                        + "and subnets in `addrs`"
            })
    static SetValue merge(Value addrs) {
        List<Cidr> blocks = new ArrayList<>();
        for (Value member : members(addrs)) {
            if (!(member instanceof Str text)) {
                throw BuiltinException.failure("element must be string");
            }
            blocks.add(blockOrAddress(text.text()));
        }
        List<Value> merged = new ArrayList<>();
        for (Cidr block : Blocks.merge(blocks)) {
            merged.add(Str.of(block.toString()));
        }
        return SetValue.of(merged);
    }

    @Builtin(
            name = "net.cidr_contains_matches",
            signature = "(cidrs: string | array[string | array[any]] | object[string: string | array[any]]"
                    + " | set[string | array[any]],"
                    + " cidrs_or_ips: string | array[string | array[any]] | object[string: string | array[any]]"
                    + " | set[string | array[any]]) => output: set[array<any, any>]",
            description = "Checks if collections of cidrs or ips are contained within another collection of cidrs "
                    + "and returns matches. This function is similar to `net.cidr_contains` except it allows "
                    + "callers to pass collections of CIDRs or IPs as arguments and returns the matches (as "
                    + "opposed to a boolean result indicating a match between two CIDRs/IPs).",
            parameters = {
                "CIDRs to check against",
                "CIDRs or IPs to check",
                "tuples identifying matches where `cidrs_or_ips` are contained within `cidrs`"
            })
    static SetValue containsMatches(BuiltinContext context, Value cidrs, Value cidrsOrIps) {
        List<Value> matches = new ArrayList<>();
        for (Entry outer : entries(1, cidrs)) {
            context.checkCancelled();
            for (Entry inner : entries(2, cidrsOrIps)) {
                if (contains(outer.text().text(), inner.text().text())) {
                    matches.add(Arr.of(outer.name(), inner.name()));
                }
            }
        }
        return SetValue.of(matches);
    }

    private static boolean contains(String cidr, String cidrOrIp) {
        Cidr outer = block(cidr);
        @Nullable Ip ip = Ip.parse(cidrOrIp);
        if (ip != null) {
            return outer.contains(ip);
        }
        @Nullable Cidr inner = Cidr.parse(cidrOrIp);
        if (inner == null) {
            throw BuiltinException.failure("not a valid textual representation of an IP address or CIDR: " + cidrOrIp);
        }
        return outer.contains(inner);
    }

    private static Cidr block(String text) {
        @Nullable Cidr cidr = Cidr.parse(text);
        if (cidr == null) {
            throw BuiltinException.failure("invalid CIDR address: " + text);
        }
        return cidr;
    }

    private static Cidr blockOrAddress(String text) {
        @Nullable Ip ip = Ip.parse(text);
        if (ip == null) {
            return block(text);
        }
        if (!ip.isV4()) {
            throw BuiltinException.failure("IPv6 invalid: needs prefix length");
        }
        // OPA: an address without prefix length stands for the block of its class.
        return Cidr.classful(ip);
    }

    private static Iterable<Value> members(Value collection) {
        if (collection instanceof Arr array) {
            return array;
        }
        if (collection instanceof SetValue set) {
            return set;
        }
        throw BuiltinException.failure("operand must be an array");
    }

    private static List<Entry> entries(int operand, Value collection) {
        List<Entry> entries = new ArrayList<>();
        if (collection instanceof Str text) {
            entries.add(new Entry(text, text));
        } else if (collection instanceof Arr array) {
            for (int i = 0; i < array.size(); i++) {
                entries.add(new Entry(Num.of(i), address(operand, array.get(i))));
            }
        } else if (collection instanceof SetValue set) {
            set.forEach(member -> entries.add(new Entry(member, address(operand, member))));
        } else if (collection instanceof Obj object) {
            object.forEach((key, member) -> entries.add(new Entry(key, address(operand, member))));
        }
        return entries;
    }

    /** The block or address of an entry, which may be followed by anything else in an array. */
    private static Str address(int operand, Value entry) {
        Value first = entry instanceof Arr array && array.size() > 0 ? array.get(0) : entry;
        if (first instanceof Str text) {
            return text;
        }
        if (first == entry) {
            throw BuiltinException.failure("operand " + operand + ": element must be string or non-empty array");
        }
        throw BuiltinException.operandType(operand, "string", first);
    }
}
