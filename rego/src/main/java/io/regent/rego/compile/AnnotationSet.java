package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.ast.Annotations;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The metadata blocks of all modules by what they speak of. */
final class AnnotationSet {
    static final AnnotationSet EMPTY = new AnnotationSet();

    /** A link of a rule's chain: the path it speaks of and, if there are any, its annotations. */
    record Link(Ref path, @Nullable Annotations annotations) {}

    private final Map<Term, Annotations> packages = new TreeMap<>(TermOrder.TERMS);
    /** Those of scope {@code document} and {@code subpackages}, which exclude each other at one path. */
    private final Map<Term, Annotations> documents = new TreeMap<>(TermOrder.TERMS);

    private AnnotationSet() {}

    /** Collects the blocks; says which scopes are taken twice. */
    static AnnotationSet of(Collection<Module> modules, Problems problems) {
        AnnotationSet all = new AnnotationSet();
        for (Module module : modules) {
            for (Annotations block : module.annotations()) {
                all.add(block, problems);
            }
        }
        return all;
    }

    private void add(Annotations block, Problems problems) {
        Annotations earlier = switch (block.scope()) {
            case "package" -> packages.putIfAbsent(block.target(), block);
            case "document", "subpackages" -> documents.putIfAbsent(block.target(), block);
            default -> null;
        };
        if (earlier != null) {
            String text = block.scope() + " annotation redeclared: " + earlier.location();
            problems.block(Codes.TYPE, text, block.location());
        }
    }

    /** What is said of the rule, then of its document, its package and the packages around it, innermost first. */
    List<Link> chain(Rule rule, Module module) {
        Ref path = RulePaths.constantPath(RulePaths.path(rule, module));
        List<Link> chain = new ArrayList<>();
        for (Annotations block : ofRule(rule)) {
            chain.add(new Link(block.target(), block));
        }
        if (chain.isEmpty()) {
            chain.add(new Link(path, null));
        }
        add(chain, documents.get(path));
        Ref packagePath = module.packageClause().path();
        add(chain, packages.get(packagePath));
        for (int size = packagePath.size(); size > 0; size--) {
            add(chain, documents.get(new Ref(packagePath.parts().subList(0, size), packagePath.location())));
        }
        return chain;
    }

    private static void add(List<Link> chain, @Nullable Annotations block) {
        if (block != null) {
            chain.add(new Link(block.target(), block));
        }
    }

    /** The blocks of scope {@code rule} above a rule, the nearest first. */
    static List<Annotations> ofRule(Rule rule) {
        return rule.annotations().stream()
                .filter(block -> block.scope().equals("rule"))
                .sorted(Comparator.comparingInt(
                                (Annotations block) -> block.location().start())
                        .reversed())
                .toList();
    }
}
