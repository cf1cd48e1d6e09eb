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
            description = "Whether an address or all of a block lies in the block `cidr`.")
    static boolean contains(Str cidr, Str cidrOrIp) {
        return contains(cidr.text(), cidrOrIp.text());
    }

    @Builtin(
            name = "net.cidr_overlap",
            signature = "(string, string) => boolean",
            description = "Whether an address lies in a block; `net.cidr_contains` took its place.",
            deprecated = true)
    static boolean overlap(Str cidr, Str ip) {
        return contains(cidr.text(), ip.text());
    }

    @Builtin(
            name = "net.cidr_intersects",
            signature = "(cidr1: string, cidr2: string) => result: boolean",
            description = "Whether two blocks have an address in common.")
    static boolean intersects(Str cidr1, Str cidr2) {
        return block(cidr1.text()).intersects(block(cidr2.text()));
    }

    @Builtin(
            name = "net.cidr_is_valid",
            signature = "(cidr: string) => result: boolean",
            description = "Whether a string writes a block of addresses.")
    static boolean isValid(Value cidr) {
        return cidr instanceof Str text && Cidr.parse(text.text()) != null;
    }

    @Builtin(
            name = "net.cidr_expand",
            signature = "(cidr: string) => hosts: set[string]",
            description = "All addresses of a block, e.g. four for `192.168.0.0/30`.")
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
            description =
                    "The fewest blocks that cover the given blocks and IPv4 addresses; touching blocks become one.")
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
            description =
                    "The pairs of a block of `cidrs` and an address or block of `cidrs_or_ips` that lies in it. Each is"
                            + " given by its index or key in its collection, or as itself when it is a string or in a set.")
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
