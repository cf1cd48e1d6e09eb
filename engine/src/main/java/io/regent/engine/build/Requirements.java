package io.regent.engine.build;

import io.regent.rego.CheckedPolicy;
import io.regent.rego.Location;
import io.regent.rego.RuleGraph;
import io.regent.rego.RuleTree;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.rego.ast.With;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an optimizer has to respect of a policy. */
final class Requirements {
    private Requirements() {}

    /** What is not known when a bundle is built: the input, and what rules read outside of the bundle's roots. */
    static List<Term> unknowns(List<String> roots, CheckedPolicy policy) {
        SortedMap<String, List<Term>> outside = new TreeMap<>();
        for (Module module : policy.modules().values()) {
            Walk.nodes(module, node -> {
                if (node instanceof Ref ref && ref.startsWith("data")) {
                    List<Term> prefix = constantPrefix(ref);
                    if (roots.stream().noneMatch(root -> isBelow(prefix, root))) {
                        outside.put(RegoText.of(new Ref(prefix, Location.NONE)), prefix);
                    }
                }
                return true;
            });
        }
        List<List<Term>> shortest = new ArrayList<>();
        for (List<Term> path : outside.values()) {
            if (shortest.stream().noneMatch(each -> hasPrefix(path, each))) {
                shortest.removeIf(each -> hasPrefix(each, path));
                shortest.add(path);
            }
        }
        List<Term> unknowns = new ArrayList<>();
        shortest.forEach(path -> unknowns.add(new Ref(path, Location.NONE)));
        unknowns.add(new Ref(List.of(new Var("input", Location.NONE)), Location.NONE));
        return unknowns;
    }

    private static List<Term> constantPrefix(Ref ref) {
        int length = 1;
        while (length < ref.size() && ref.parts().get(length) instanceof Constant) {
            length++;
        }
        return ref.parts().subList(0, length);
    }

    private static boolean hasPrefix(List<Term> path, List<Term> prefix) {
        return path.size() >= prefix.size() && path.subList(0, prefix.size()).equals(prefix);
    }

    private static boolean isBelow(List<Term> path, String root) {
        int at = 1;
        for (String part : root.isEmpty() ? new String[0] : root.split("/", -1)) {
            if (at >= path.size()
                    || !(path.get(at) instanceof Constant(Str text, Location where))
                    || !text.text().equals(part)) {
                return false;
            }
            at++;
        }
        return true;
    }

    /** The documents that {@code with} replaces in rules that depend on the entrypoint; these cannot be inlined. */
    // OPA: those that depend on it, not those that it depends on.
    static List<Ref> replaced(CheckedPolicy policy, Ref entrypoint) {
        SortedMap<String, Ref> targets = new TreeMap<>();
        RuleGraph graph = policy.graph();
        BitSet dependents = dependents(graph, policy, entrypoint);
        dependents.stream().forEach(node -> addTargets(graph.nodes().get(node).rule(), targets));
        return List.copyOf(targets.values());
    }

    private static void addTargets(Rule rule, SortedMap<String, Ref> targets) {
        Walk.nodes(rule, node -> {
            if (node instanceof With with && with.target() instanceof Ref target && !target.startsWith("input")) {
                targets.put(RegoText.of(target), target);
            }
            return true;
        });
    }

    private static BitSet dependents(RuleGraph graph, CheckedPolicy policy, Ref entrypoint) {
        BitSet found = new BitSet();
        List<Integer> waiting = new ArrayList<>();
        RuleTree place = place(policy, entrypoint);
        for (int node = 0; node < graph.size(); node++) {
            Rule rule = graph.nodes().get(node).rule();
            if (place != null
                    && place.definitions().stream().anyMatch(each -> each.rule().equals(rule))) {
                waiting.add(node);
            }
        }
        while (!waiting.isEmpty()) {
            int node = waiting.removeLast();
            for (int other = 0; other < graph.size(); other++) {
                if (graph.dependencies().get(other).contains(node) && !found.get(other)) {
                    found.set(other);
                    waiting.add(other);
                }
            }
        }
        return found;
    }

    private static @Nullable RuleTree place(CheckedPolicy policy, Ref path) {
        RuleTree at = policy.rules();
        for (Term part : path.path()) {
            at = at != null && part instanceof Constant constant ? at.child(constant.value()) : null;
        }
        return at;
    }
}
