package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.RuleTree;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Refuses rules at paths that are packages. */
final class PackageConflicts {
    private PackageConflicts() {}

    static void check(Compilation compilation) {
        if (compilation.modules().values().stream()
                .noneMatch(module -> hasRules(compilation, module.packageClause()))) {
            return;
        }
        Map<Term, List<Module>> packages = new TreeMap<>(TermOrder.TERMS);
        for (Module module : compilation.modules().values()) {
            packages.computeIfAbsent(module.packageClause().path(), path -> new ArrayList<>())
                    .add(module);
        }
        for (List<Module> modules : packages.values()) {
            for (Module module : modules) {
                module.rules().forEach(rule -> check(compilation, packages, module, rule));
            }
        }
    }

    /** Whether rules begin at the package's own path. */
    private static boolean hasRules(Compilation compilation, PackageClause clause) {
        RuleTree place = compilation.rules().find(RulePaths.keys(clause.path()));
        return place != null && !place.definitions().isEmpty();
    }

    private static void check(Compilation compilation, Map<Term, List<Module>> packages, Module module, Rule rule) {
        Ref path = RulePaths.path(rule, module);
        if (!RulePaths.isConstant(path)) {
            return;
        }
        for (Module other : packages.getOrDefault(path, List.of())) {
            String text = "package " + name(other) + " conflicts with rule "
                    + RegoText.of(rule.head().reference()) + " defined at " + rule.location();
            compilation
                    .problems()
                    .block(Codes.TYPE, text, module.packageClause().location());
        }
    }

    /** The package's path as it is written. */
    private static String name(Module module) {
        Ref path = module.packageClause().path();
        Var head = new Var(path.size() > 1 ? firstName(path) : "", path.location());
        return path.size() > 1 ? RegoText.of(Ref.of(head, path.parts().subList(2, path.size()), path.location())) : "";
    }

    private static String firstName(Ref path) {
        return path.parts().get(1) instanceof io.regent.rego.ast.Constant(io.regent.value.Str name, var where)
                ? name.text()
                : "";
    }
}
