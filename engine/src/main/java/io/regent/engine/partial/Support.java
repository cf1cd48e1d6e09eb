package io.regent.engine.partial;

import io.regent.rego.Location;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Names;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules that were evaluated partially and that the queries refer to. */
final class Support {
    private final Constant namespace;
    private final boolean inPlace;
    private final Map<String, Place> packages = new LinkedHashMap<>();

    private record Place(Ref path, List<Rule> rules) {}

    /** A path taken apart into package and name. */
    record Split(Ref packagePath, Ref name) {}

    /**
     * @param namespace the package around all others
     * @param inPlace whether rules keep their paths instead
     */
    Support(String namespace, boolean inPlace) {
        this.namespace = Terms.constant(Str.of(namespace));
        this.inPlace = inPlace;
    }

    /** The path of a rule that nothing in the policy has a name for. */
    Ref nameless(String name) {
        return new Ref(List.of(Terms.var("data"), namespace, Terms.constant(Str.of(name))), Location.NONE);
    }

    /** The path of the support for what lies at {@code path}. */
    Ref namespaced(List<Term> path) {
        List<Term> parts = new ArrayList<>(path);
        if (!inPlace) {
            parts.add(1, namespace);
        }
        return new Ref(parts, Location.NONE);
    }

    /** Whether there are rules for a path already. */
    boolean contains(Ref path) {
        Split split = split(path);
        Place at = packages.get(RegoText.of(split.packagePath()));
        if (at == null) {
            return false;
        }
        for (Rule rule : at.rules()) {
            if (Terms.hasPrefix(rule.head().reference().parts(), split.name().parts())) {
                return true;
            }
        }
        return false;
    }

    void add(Ref packagePath, Rule rule) {
        packages.computeIfAbsent(RegoText.of(packagePath), text -> new Place(packagePath, new ArrayList<>()))
                .rules()
                .add(rule);
    }

    /** Adds a rule with nothing but name, parameters, value and body. */
    void add(
            Ref packagePath,
            Ref name,
            @Nullable List<Term> args,
            Term value,
            io.regent.rego.ast.Body body,
            boolean isDefault) {
        Head head = new Head(name, args, null, value, false, false, false, false, Location.NONE);
        add(packagePath, new Rule(isDefault, head, body, null, List.of(), Location.NONE));
    }

    /** Takes the last name that could be a variable, or else the one before what could not, as the name of the rule. */
    static Split split(Ref path) {
        List<Term> parts = path.parts();
        int start = 2;
        for (int i = 2; i < parts.size() && isName(parts.get(i)); i++) {
            start = i;
        }
        return split(path, start);
    }

    /** The first {@code length} parts as package, the rest as name. */
    static Split split(Ref path, int length) {
        List<Term> name = new ArrayList<>(path.parts().subList(length, path.size()));
        if (name.get(0) instanceof Constant(Str text, Location where)) {
            name.set(0, Terms.var(text.text()));
        }
        return new Split(new Ref(path.parts().subList(0, length), path.location()), new Ref(name, path.location()));
    }

    private static boolean isName(Term part) {
        return part instanceof Constant(Str text, Location where) && Names.isIdentifier(text.text());
    }

    /** The modules, their rules sorted. */
    List<Module> modules(RegoVersion version) {
        List<Module> modules = new ArrayList<>(packages.size());
        for (Place each : packages.values()) {
            List<Rule> rules = new ArrayList<>(each.rules());
            rules.sort(RuleOrder::compare);
            PackageClause clause = new PackageClause(each.path(), Location.NONE);
            modules.add(new Module(clause, List.of(), rules, List.of(), List.of(), version, Location.NONE));
        }
        return modules;
    }
}
