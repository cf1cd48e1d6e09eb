package io.regent.rego;

import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Annotations;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The metadata blocks of all modules by what they speak of. */
public final class AnnotationSet {
    public static final AnnotationSet EMPTY = new AnnotationSet();

    /** A link of a rule's chain: the path it speaks of and, if there are any, its annotations. */
    public record Link(Ref path, @Nullable Annotations annotations) {}

    /**
     * A block and what it stands above.
     *
     * @param clause the package it speaks of, or that of the rule
     * @param rule the rule it stands above; null when it speaks of a package
     */
    public record Placed(
            Annotations annotations,
            PackageClause clause,
            @Nullable Rule rule) {
        /** Where that stands which the block speaks of. */
        public Location location() {
            return rule == null ? clause.location() : rule.location();
        }
    }

    private final Map<Term, Annotations> packages = new TreeMap<>(TermOrder.TERMS);
    /** Those of scope {@code document} and {@code subpackages}, which exclude each other at one path. */
    private final Map<Term, Annotations> documents = new TreeMap<>(TermOrder.TERMS);

    private AnnotationSet() {}

    /** Collects the blocks; {@code problems} gets the ones whose scope is taken already. */
    public static AnnotationSet of(Collection<Module> modules, Consumer<Diagnostic> problems) {
        AnnotationSet all = new AnnotationSet();
        for (Module module : modules) {
            for (Annotations block : module.annotations()) {
                all.add(block, problems);
            }
        }
        return all;
    }

    private void add(Annotations block, Consumer<Diagnostic> problems) {
        Annotations earlier = switch (block.scope()) {
            case "package" -> packages.putIfAbsent(block.target(), block);
            case "document", "subpackages" -> documents.putIfAbsent(block.target(), block);
            default -> null;
        };
        if (earlier != null) {
            String text = block.scope() + " annotation redeclared: " + earlier.location();
            problems.accept(new Diagnostic(Codes.TYPE, text, block.location()));
        }
    }

    /** All blocks of the modules, by path and then by place. */
    public static List<Placed> placed(Collection<Module> modules) {
        List<Placed> all = new ArrayList<>();
        for (Module module : modules) {
            for (Annotations block : module.annotations()) {
                all.add(new Placed(block, module.packageClause(), ruleBelow(block, module)));
            }
        }
        all.sort(AnnotationSet::compare);
        return all;
    }

    /** The rule that a block stands above; null when it speaks of a package. */
    private static @Nullable Rule ruleBelow(Annotations block, Module module) {
        if (block.scope().equals("package") || block.scope().equals("subpackages")) {
            return null;
        }
        for (Rule rule : module.rules()) {
            if (rule.location().start() > block.location().start()) {
                return rule;
            }
        }
        return null;
    }

    private static int compare(Placed a, Placed b) {
        int paths = TermOrder.TERMS.compare(
                a.annotations().target(), b.annotations().target());
        Location left = a.annotations().location();
        Location right = b.annotations().location();
        int files = paths != 0 ? paths : left.file().compareTo(right.file());
        return files != 0 ? files : Integer.compare(left.start(), right.start());
    }

    /** What is said of the rule, then of its document, its package and the packages around it, innermost first. */
    public List<Link> chain(Definition definition) {
        Rule rule = definition.rule();
        Ref path = constantStart(definition.path());
        List<Link> chain = new ArrayList<>();
        for (Annotations block : ofRule(rule)) {
            chain.add(new Link(block.target(), block));
        }
        if (chain.isEmpty()) {
            chain.add(new Link(path, null));
        }
        add(chain, documents.get(path));
        Ref packagePath = definition.module().packageClause().path();
        add(chain, packages.get(packagePath));
        for (int size = packagePath.size(); size > 0; size--) {
            add(chain, documents.get(new Ref(packagePath.parts().subList(0, size), packagePath.location())));
        }
        return chain;
    }

    /** What metadata says of the types of documents in a rule, from the outermost package to the rule. */
    public List<Annotations.Schema> schemas(Definition definition) {
        List<Annotations.Schema> schemas = new ArrayList<>();
        Ref packagePath = definition.module().packageClause().path();
        for (int size = 1; size <= packagePath.size(); size++) {
            addSchemas(schemas, documents.get(new Ref(packagePath.parts().subList(0, size), packagePath.location())));
        }
        addSchemas(schemas, packages.get(packagePath));
        addSchemas(schemas, documents.get(constantStart(definition.path())));
        ofRule(definition.rule()).reversed().forEach(block -> addSchemas(schemas, block));
        return schemas;
    }

    private static void addSchemas(List<Annotations.Schema> schemas, @Nullable Annotations block) {
        if (block != null) {
            schemas.addAll(block.schemas());
        }
    }

    private static Ref constantStart(Ref path) {
        int size = 1;
        while (size < path.size() && path.parts().get(size) instanceof Constant) {
            size++;
        }
        return size == path.size() ? path : new Ref(path.parts().subList(0, size), path.location());
    }

    private static void add(List<Link> chain, @Nullable Annotations block) {
        if (block != null) {
            chain.add(new Link(block.target(), block));
        }
    }

    /** The blocks of scope {@code rule} above a rule, the nearest first. */
    public static List<Annotations> ofRule(Rule rule) {
        return rule.annotations().stream()
                .filter(block -> block.scope().equals("rule"))
                .sorted((a, b) ->
                        Integer.compare(b.location().start(), a.location().start()))
                .toList();
    }
}
