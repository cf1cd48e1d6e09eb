package io.regent.cli.run;

import io.regent.engine.PolicyFile;
import io.regent.engine.Snapshot;
import io.regent.rego.ast.Annotations;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.server.http.Address;
import io.regent.value.Bool;
import io.regent.value.Str;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is printed once the server listens: where, and a first question to ask it. */
final class Welcome {
    private Welcome() {}

    static void print(PrintStream out, List<Address> addresses, Snapshot snapshot) {
        addresses.forEach(address -> out.println("listening on http://" + address));
        out.println("try: " + question(addresses.get(0), snapshot));
        out.flush();
    }

    private static String question(Address address, Snapshot snapshot) {
        String host = address.host().isEmpty() ? "localhost:" + address.port() : address.toString();
        String rule = firstRule(snapshot);
        return rule == null
                ? "curl 'http://" + host + "/v1/data?pretty'"
                : "curl 'http://" + host + "/v1/data/" + rule + "?pretty' -d '{\"input\": {}}'";
    }

    /** The path of a rule worth asking: an entrypoint, else {@code allow}, else the first one; null without rules. */
    private static @Nullable String firstRule(Snapshot snapshot) {
        String best = null;
        int rank = 0;
        for (PolicyFile file : snapshot.policies().values()) {
            for (Rule rule : file.module().rules()) {
                int worth = worth(rule);
                if (worth > rank) {
                    best = path(file.module(), rule);
                    rank = worth;
                }
            }
        }
        return best;
    }

    private static int worth(Rule rule) {
        String name = name(rule);
        if (rule.head().isFunction() || name.isEmpty() || name.startsWith("test_")) {
            return 0;
        }
        if (rule.annotations().stream().anyMatch(Welcome::isEntrypoint)) {
            return 3;
        }
        return name.equals("allow") ? 2 : 1;
    }

    private static boolean isEntrypoint(Annotations annotations) {
        return annotations.fields().get("entrypoint") == Bool.TRUE;
    }

    /** The first part of a rule's name: {@code servers} of {@code servers[id]}. */
    private static String name(Rule rule) {
        return rule.head().reference().head() instanceof Var first ? first.name() : "";
    }

    private static String path(Module module, Rule rule) {
        List<String> keys = new ArrayList<>();
        for (Term part : module.packageClause().path().path()) {
            if (part instanceof Constant(Str key, var where)) {
                keys.add(key.text());
            }
        }
        keys.add(name(rule));
        return String.join("/", keys);
    }
}
