package io.regent.rego;

import io.regent.rego.RuleTree.Definition;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which rules need which. The nodes are numbered: modules by file name, in each the rules in order, each followed by its
 * else branches.
 *
 * @param nodes the rules and else branches
 * @param dependencies by node, the numbers of the nodes it may need, ascending
 */
public record RuleGraph(List<Definition> nodes, List<List<Integer>> dependencies) {
    public static final RuleGraph EMPTY = new RuleGraph(List.of(), List.of());

    public RuleGraph {
        nodes = List.copyOf(nodes);
        dependencies = List.copyOf(dependencies);
    }

    public int size() {
        return nodes.size();
    }

    /** The same dependencies between the nodes as rewritten since. */
    public RuleGraph withNodes(List<Definition> changed) {
        return new RuleGraph(changed, dependencies);
    }

    /** The nodes, each after all it needs; where rules need each other, in any order. */
    public List<Integer> sorted() {
        List<Integer> sorted = new ArrayList<>(size());
        BitSet visited = new BitSet(size());
        for (int node = 0; node < size(); node++) {
            visit(node, visited, sorted);
        }
        return sorted;
    }

    /** Depth first with a stack of its own: chains of rules may be long. */
    private void visit(int start, BitSet visited, List<Integer> sorted) {
        List<Step> path = new ArrayList<>();
        enter(start, visited, path);
        while (!path.isEmpty()) {
            Step step = path.getLast();
            if (step.next < dependencies.get(step.node).size()) {
                enter(dependencies.get(step.node).get(step.next++), visited, path);
            } else {
                sorted.add(step.node);
                path.removeLast();
            }
        }
    }

    private static void enter(int node, BitSet visited, List<Step> path) {
        if (!visited.get(node)) {
            visited.set(node);
            path.add(new Step(node));
        }
    }

    /** A node on the way and how many of its dependencies were visited. */
    private static final class Step {
        private final int node;
        private int next;

        Step(int node) {
            this.node = node;
        }
    }
}
