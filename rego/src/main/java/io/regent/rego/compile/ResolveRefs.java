package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.QueryOptions;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.value.Value;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes refs absolute: {@code f} of the own package becomes {@code data.p.f}, an import's name becomes its path. */
final class ResolveRefs implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        Map<List<Value>, Set<String>> exports = exports(compilation);
        compilation.modules().replaceAll((file, module) -> {
            Globals globals = globals(module, exports);
            compilation.setGlobals(file, globals);
            return module(compilation, module, globals);
        });
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        QueryOptions options = compilation.query();
        Set<String> names = options.packageClause() == null
                ? Set.of()
                : exports(compilation).getOrDefault(path(options.packageClause()), Set.of());
        Globals globals = Globals.of(options.packageClause(), names, options.imports());
        compilation.setGlobals("", globals);
        return new Resolver(globals).query(query);
    }

    /** The names that rules define, by package. */
    private static Map<List<Value>, Set<String>> exports(Compilation compilation) {
        Map<List<Value>, Set<String>> exports = new HashMap<>();
        for (Module module : compilation.modules().values()) {
            Set<String> names = exports.computeIfAbsent(path(module.packageClause()), path -> new HashSet<>());
            module.rules().forEach(rule -> names.add(RulePaths.name(rule)));
        }
        return exports;
    }

    private static List<Value> path(PackageClause clause) {
        return RulePaths.keys(clause.path());
    }

    private static Globals globals(Module module, Map<List<Value>, Set<String>> exports) {
        Set<String> names = exports.getOrDefault(path(module.packageClause()), Set.of());
        return Globals.of(module.packageClause(), names, module.imports());
    }

    private static Module module(Compilation compilation, Module module, Globals globals) {
        Module resolved = module.mapRules(rule -> rule.mapBranches(branch -> branch(compilation, branch, globals)));
        if (compilation.options().strict() && !compilation.problems().blocked()) {
            globals.unused(module.imports()).forEach(each -> reportUnused(compilation, each));
        }
        return resolved;
    }

    private static void reportUnused(Compilation compilation, Import unused) {
        compilation.problems().note(Codes.COMPILE, Globals.text(unused) + " unused", unused.location());
    }

    private static Rule branch(Compilation compilation, Rule branch, Globals globals) {
        Set<String> parameters = new HashSet<>();
        for (Term arg :
                branch.head().args() == null ? Set.<Term>of() : branch.head().args()) {
            Walk.terms(arg, term -> parameter(compilation, branch, term, parameters));
        }
        return new Resolver(globals).branch(branch, parameters);
    }

    /** Collects the variables an argument binds; false when nothing below {@code term} can. */
    private static boolean parameter(Compilation compilation, Rule branch, Term term, Set<String> into) {
        return switch (term) {
            case Var variable -> into.add(variable.name());
            case Ref root
            when Roots.isRoot(root) -> {
                compilation.problems().block(Codes.COMPILE, Shadowing.argument(root), branch.location());
                yield false;
            }
            case ObjectTerm object -> {
                object.members()
                        .forEach(member ->
                                Walk.terms(member.value(), each -> parameter(compilation, branch, each, into)));
                yield false;
            }
            case Ref ref -> true;
            case ArrayTerm array -> true;
            default -> false;
        };
    }
}
