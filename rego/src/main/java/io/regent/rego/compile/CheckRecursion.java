package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.RuleGraph;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Refuses rules that need themselves. */
final class CheckRecursion implements Pass {
    @Override
    public void run(Compilation compilation) {
        new Cycles(compilation).check();
    }

    private static final class Cycles {
        private final Problems problems;
        private final SourcePaths paths;
        private final RuleGraph graph;
        /** The nodes from which no cycle can be reached. */
        private final BitSet acyclic = new BitSet();

        private final List<Map<Integer, Doubt>> doubts;
        private final RecursionCause cause;

        Cycles(Compilation compilation) {
            problems = compilation.problems();
            paths = new SourcePaths(compilation);
            graph = compilation.graph();
            doubts = compilation.doubts();
            cause = new RecursionCause(compilation);
            for (int node : graph.sorted()) {
                acyclic.set(node, graph.dependencies().get(node).stream().allMatch(acyclic::get));
            }
        }

        void check() {
            List<Integer> suspects = new ArrayList<>();
            for (int node = acyclic.nextClearBit(0); node < graph.size(); node = acyclic.nextClearBit(node + 1)) {
                suspects.add(node);
            }
            suspects.sort((a, b) -> compareKeys(keys(a), keys(b)));
            suspects.forEach(this::check);
        }

        private List<Value> keys(Integer node) {
            return RulePaths.keys(graph.nodes().get(node).path());
        }

        private static int compareKeys(List<Value> a, List<Value> b) {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                int order = a.get(i).compareTo(b.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(a.size(), b.size());
        }

        private void check(int node) {
            List<Integer> way = wayBack(node, false);
            if (way.isEmpty()) {
                return;
            }
            List<Integer> certain = isCertain(way) ? way : wayBack(node, true);
            if (certain.isEmpty()) {
                report(node, "may be recursive", way, cause.text(way));
            } else {
                report(node, "is recursive", certain, "");
            }
        }

        private boolean isCertain(List<Integer> way) {
            for (int i = 1; i < way.size(); i++) {
                if (doubts.get(way.get(i - 1)).containsKey(way.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private void report(int node, String what, List<Integer> way, String why) {
            Rule rule = graph.nodes().get(node).rule();
            String names = way.stream().map(this::name).collect(Collectors.joining(" -> "));
            problems.block(Codes.RECURSION, "rule " + name(node) + " " + what + ": " + names + why, rule.location());
        }

        private String name(int node) {
            Ref path = graph.nodes().get(node).path();
            return paths.text(path);
        }

        /**
         * The nodes from {@code start} to itself, both included; empty when it is on no cycle.
         *
         * @param certainly whether to leave out what is needed only perhaps
         */
        private List<Integer> wayBack(int start, boolean certainly) {
            List<Integer> way = new ArrayList<>(List.of(start));
            List<Integer> next = new ArrayList<>(List.of(0));
            BitSet visited = new BitSet(graph.size());
            visited.set(start);
            while (!way.isEmpty()) {
                List<Integer> needs = graph.dependencies().get(way.getLast());
                int at = next.removeLast();
                if (at == needs.size()) {
                    way.removeLast();
                    continue;
                }
                next.add(at + 1);
                int need = needs.get(at);
                if (certainly && doubts.get(way.getLast()).containsKey(need)) {
                    continue;
                }
                if (need == start) {
                    way.add(start);
                    return way;
                }
                if (!acyclic.get(need) && !visited.get(need)) {
                    visited.set(need);
                    way.add(need);
                    next.add(0);
                }
            }
            return way;
        }
    }
}
