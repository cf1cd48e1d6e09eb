package io.regent.rego.compile;

import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What each rule needs, by the refs it holds. */
final class Dependencies {
    private final RulesMeant rules;
    private final Map<Rule, Integer> numberOf = new IdentityHashMap<>();
    private final List<List<Integer>> numbers = new ArrayList<>();
    private final List<Map<Integer, Doubt>> doubts = new ArrayList<>();

    /** The dependencies of {@code nodes}, which are the rules of the tree and their else branches. */
    Dependencies(RuleTree rules, List<Definition> nodes) {
        this.rules = new RulesMeant(rules);
        for (int i = 0; i < nodes.size(); i++) {
            numberOf.put(nodes.get(i).rule(), i);
        }
        nodes.forEach(node -> new OfRule(node.rule()).add());
    }

    /** By node, the numbers of the nodes it may need, ascending. */
    List<List<Integer>> numbers() {
        return numbers;
    }

    /** By node, the refs because of which it needs others perhaps only, by the numbers of those. */
    List<Map<Integer, Doubt>> doubts() {
        return doubts;
    }

    /** The dependencies of one rule. */
    private final class OfRule {
        private final Rule rule;
        private @Nullable KnownValues known;
        /** The variables that may have a value when the expression that is looked at is evaluated. */
        private final Set<String> bound;

        private @Nullable Set<String> boundCopy;
        /** The nodes needed, each with the first ref that leaves it in doubt, or null when some ref does not. */
        private final Map<Integer, @Nullable Doubt> needed = new TreeMap<>();

        OfRule(Rule rule) {
            this.rule = rule;
            this.bound = boundBy(rule.head());
        }

        // OPA: the variables in a rule's name count only where its last part is the key of a partial object.
        private static Set<String> boundBy(Head head) {
            Set<String> names = head.args() == null ? new HashSet<>() : VarNames.in(head.args(), Set.of());
            for (Term term : new @Nullable Term[] {head.key(), head.value()}) {
                if (term != null) {
                    VarNames.collect(term, Set.of(), names);
                }
            }
            return names;
        }

        void add() {
            for (int i = 0; i < rule.body().size(); i++) {
                Expr expr = rule.body().exprs().get(i);
                addRefs(expr, i);
                VarNames.collect(expr, Set.of(), bound);
                boundCopy = null;
            }
            addRefs(rule.head(), rule.body().size());
            numbers.add(List.copyOf(needed.keySet()));
            Map<Integer, Doubt> doubtful = new HashMap<>();
            needed.forEach((number, doubt) -> {
                if (doubt != null) {
                    doubtful.put(number, doubt);
                }
            });
            doubts.add(Map.copyOf(doubtful));
        }

        private void addRefs(Node node, int index) {
            Walk.terms(node, term -> {
                if (term instanceof Ref ref && ref.startsWith(Roots.DATA)) {
                    addRef(ref, index);
                }
                return true;
            });
        }

        private void addRef(Ref ref, int index) {
            if (ref.path().stream().allMatch(part -> Constants.of(part) != null)) {
                rules.find(ref, definition -> add(definition, null));
                return;
            }
            List<Ref> narrowed = known().narrowed(ref, index);
            Doubt doubt = new Doubt(rule, index, ref, narrowed.size() == 1 ? narrowed.get(0) : ref, bound());
            narrowed.forEach(each -> rules.find(each, found -> add(found, doubt.means(found.path()) ? null : doubt)));
        }

        private Set<String> bound() {
            if (boundCopy == null) {
                boundCopy = Set.copyOf(bound);
            }
            return boundCopy;
        }

        private KnownValues known() {
            if (known == null) {
                known = new KnownValues(rule.body());
            }
            return known;
        }

        private void add(Definition definition, @Nullable Doubt doubt) {
            Walk.branches(definition.rule(), branch -> {
                Integer number = numberOf.get(branch);
                if (number == null) {
                    throw new IllegalStateException("a rule of the tree is no node of the graph");
                }
                boolean first = !needed.containsKey(number);
                if (first || doubt == null) {
                    needed.put(number, doubt);
                }
            });
        }
    }
}
