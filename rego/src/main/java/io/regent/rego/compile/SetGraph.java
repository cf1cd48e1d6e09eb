package io.regent.rego.compile;

import io.regent.rego.RuleGraph;
import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Finds out which rules need which. */
final class SetGraph implements Pass {
    @Override
    public void run(Compilation compilation) {
        compilation.setRules(RulePaths.tree(compilation.modules().values()));
        List<Definition> nodes = branches(compilation.modules().values());
        compilation.setGraph(new Edges(compilation.rules(), nodes).graph());
    }

    /** All rules and else branches, in the order of a graph's nodes. */
    static List<Definition> branches(Collection<Module> modules) {
        List<Definition> all = new ArrayList<>();
        for (Module module : modules) {
            for (Rule rule : module.rules()) {
                Walk.branches(rule, branch -> all.add(RulePaths.definition(branch, module)));
            }
        }
        return all;
    }

    /** The dependencies of every node. */
    private static final class Edges {
        private final RuleTree rules;
        private final List<Definition> nodes;
        private final Map<Rule, Integer> numbers = new IdentityHashMap<>();

        Edges(RuleTree rules, List<Definition> nodes) {
            this.rules = rules;
            this.nodes = nodes;
            for (int i = 0; i < nodes.size(); i++) {
                numbers.put(nodes.get(i).rule(), i);
            }
        }

        RuleGraph graph() {
            List<List<Integer>> dependencies = new ArrayList<>(nodes.size());
            nodes.forEach(node -> dependencies.add(dependencies(node.rule())));
            return new RuleGraph(nodes, dependencies);
        }

        private List<Integer> dependencies(Rule rule) {
            TreeSet<Integer> found = new TreeSet<>();
            Walk.terms(rule.head(), term -> addRef(term, found));
            Walk.terms(rule.body(), term -> addRef(term, found));
            return List.copyOf(found);
        }

        private boolean addRef(Term term, Collection<Integer> into) {
            if (term instanceof Ref ref && ref.startsWith(Roots.DATA)) {
                addMatching(rules, ref, 1, into);
            }
            return true;
        }

        /** Adds what stands below {@code place}, which the parts before {@code next} led to, and may be meant by the ref. */
        private void addMatching(RuleTree place, Ref ref, int next, Collection<Integer> into) {
            if (next == ref.size()) {
                place.children().values().forEach(child -> addAll(child, into));
            } else if (ref.parts().get(next) instanceof Constant key) {
                RuleTree child = place.child(key.value());
                if (child != null) {
                    addHere(child, ref, next, into);
                }
            } else {
                place.children().values().forEach(child -> addHere(child, ref, next, into));
            }
        }

        private void addHere(RuleTree child, Ref ref, int at, Collection<Integer> into) {
            for (Definition definition : child.definitions()) {
                if (mayMean(ref, definition.path(), at + 1)) {
                    addBranches(definition, into);
                }
            }
            addMatching(child, ref, at + 1, into);
        }

        // OPA: beyond the constant start of a rule's path only constants on both sides tell refs apart.
        private static boolean mayMean(Ref ref, Ref path, int from) {
            for (int i = from; i < Math.min(ref.size(), path.size()); i++) {
                if (ref.parts().get(i) instanceof Constant a
                        && path.parts().get(i) instanceof Constant b
                        && !a.value().equals(b.value())) {
                    return false;
                }
            }
            return true;
        }

        private void addAll(RuleTree place, Collection<Integer> into) {
            place.definitions().forEach(definition -> addBranches(definition, into));
            place.children().values().forEach(child -> addAll(child, into));
        }

        private void addBranches(Definition definition, Collection<Integer> into) {
            Walk.branches(definition.rule(), branch -> into.add(number(branch)));
        }

        private Integer number(Rule branch) {
            Integer number = numbers.get(branch);
            if (number == null) {
                throw new IllegalStateException("a rule of the tree is no node of the graph");
            }
            return number;
        }
    }
}
