package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.Location;
import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Refuses rules that cannot stand beside each other, or beside the base documents, at one path. */
final class CheckRuleConflicts implements Pass {
    @Override
    public void run(Compilation compilation) {
        compilation.setRules(RulePaths.tree(compilation.modules().values()));
        new Places(compilation).check(compilation.rules());
        DataConflicts.check(compilation);
        PackageConflicts.check(compilation);
    }

    /** The places of the rule tree. */
    private static final class Places {
        private final Compilation compilation;
        private final SourcePaths paths;

        Places(Compilation compilation) {
            this.compilation = compilation;
            this.paths = new SourcePaths(compilation);
        }

        void check(RuleTree place) {
            List<Definition> definitions = place.definitions();
            boolean alone = definitions.size() == 1 && place.children().isEmpty();
            if (!definitions.isEmpty() && !alone) {
                checkDefinitions(place, definitions);
            }
            place.children().values().forEach(this::check);
        }

        private void checkDefinitions(RuleTree place, List<Definition> definitions) {
            Definition first = definitions.get(0);
            String name = paths.text(definitions.get(definitions.size() - 1).path());
            String below = definitions.stream().anyMatch(Places::isConstant) ? below(place) : "";
            List<Definition> defaults =
                    definitions.stream().filter(each -> each.rule().isDefault()).toList();
            if (!below.isEmpty()) {
                report("rule " + name + " conflicts with:" + below, first.rule().location());
            } else if (differ(definitions)) {
                report("conflicting rules " + name + " found", first.rule().location());
            } else if (defaults.size() > 1) {
                String places = defaults.stream()
                        .map(each -> each.rule().location().toString())
                        .collect(Collectors.joining(", "));
                String text = "multiple default rules " + name + " found at " + places;
                report(text, defaults.get(0).module().packageClause().location());
            }
        }

        private static boolean isConstant(Definition definition) {
            return RulePaths.isConstant(definition.path());
        }

        /** Whether the rules differ in kind or number of arguments. */
        private static boolean differ(List<Definition> definitions) {
            Set<Boolean> multiValue = new HashSet<>();
            Set<Boolean> complete = new HashSet<>();
            Set<Integer> arities = new HashSet<>();
            for (Definition each : definitions) {
                Head head = each.rule().head();
                multiValue.add(head.isMultiValue());
                complete.add(!head.isMultiValue() && isConstant(each));
                arities.add(head.args() == null ? 0 : head.args().size());
            }
            return multiValue.size() > 1 || arities.size() > 1 || complete.size() > 1;
        }

        /** The rules below, without those below others of them, each path once with its first rule. */
        private String below(RuleTree place) {
            List<Definition> all = new ArrayList<>();
            place.children().values().forEach(child -> collect(child, all));
            all.sort((a, b) -> TermOrder.compare(a.path(), b.path()));
            StringBuilder text = new StringBuilder();
            List<Term> shown = List.of();
            for (Definition each : all) {
                if (shown.isEmpty() || !startsWith(each.path().parts(), shown)) {
                    shown = each.path().parts();
                    text.append("\n  rule ").append(paths.text(each.path())).append(" at ");
                    text.append(each.rule().location());
                }
            }
            return text.toString();
        }

        private static boolean startsWith(List<Term> path, List<Term> start) {
            return path.size() >= start.size() && path.subList(0, start.size()).equals(start);
        }

        private static void collect(RuleTree place, List<Definition> into) {
            into.addAll(place.definitions());
            place.children().values().forEach(child -> collect(child, into));
        }

        private void report(String text, Location where) {
            compilation.problems().block(Codes.TYPE, text, where);
        }
    }
}
