package io.regent.cli.repl;

import io.regent.rego.Location;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;

/** The imports and rules that were entered for one package. Immutable. */
record SessionModule(PackageClause packageClause, List<Import> imports, List<Rule> rules) {
    private static final String V1 = "rego.v1";

    SessionModule {
        imports = List.copyOf(imports);
        rules = List.copyOf(rules);
    }

    static SessionModule of(PackageClause clause) {
        return new SessionModule(clause, List.of(), List.of());
    }

    /** The package as it is written behind the keyword. */
    String name() {
        String path = RegoText.of(packageClause.path());
        return path.startsWith("data.") ? path.substring("data.".length()) : path;
    }

    /** What an import is called by: its alias, else its last key. */
    static String nameOf(Import each) {
        if (each.alias() != null) {
            return each.alias().name();
        }
        Term last = each.path().parts().get(each.path().size() - 1);
        return switch (last) {
            case Constant(Str key, var where) -> key.text();
            case Var root -> root.name();
            default -> "";
        };
    }

    /** The same with an import, unless it is there already. */
    SessionModule with(Import added) {
        for (Import present : imports) {
            if (present.equals(added)) {
                return this;
            }
        }
        List<Import> all = new ArrayList<>(imports);
        all.add(added);
        return new SessionModule(packageClause, all, rules);
    }

    SessionModule with(Rule added) {
        List<Rule> all = new ArrayList<>(rules);
        all.add(added);
        return new SessionModule(packageClause, imports, all);
    }

    /** The same without the rules of that name, below it and above it; this one when there are none. */
    SessionModule without(Ref name) {
        List<Rule> rest = new ArrayList<>();
        for (Rule rule : rules) {
            if (!meet(rule.head().reference(), name)) {
                rest.add(rule);
            }
        }
        return rest.size() == rules.size() ? this : new SessionModule(packageClause, imports, rest);
    }

    private static boolean meet(Ref one, Ref other) {
        for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
            if (!one.parts().get(i).equals(other.parts().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The syntax that rules have to follow, which an import may raise. */
    RegoVersion version(RegoVersion otherwise) {
        for (Import each : imports) {
            if (RegoText.of(each.path()).equals(V1)) {
                return RegoVersion.V1;
            }
        }
        return otherwise;
    }

    Module module(RegoVersion version) {
        return new Module(packageClause, imports, rules, List.of(), List.of(), version(version), Location.NONE);
    }
}
