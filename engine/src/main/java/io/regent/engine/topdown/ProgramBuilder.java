package io.regent.engine.topdown;

import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tree of rules to groups. */
final class ProgramBuilder {
    private final Program program;
    private final boolean annotated;
    private int groups;

    ProgramBuilder(Program program) {
        this.program = program;
        this.annotated = program.policy().modules().values().stream()
                .anyMatch(module -> !module.annotations().isEmpty());
    }

    int groupCount() {
        return groups;
    }

    RuleNode tree(RuleTree rules) {
        return node(rules, null, 1);
    }

    private RuleNode node(RuleTree rules, @Nullable RuleNode parent, int depth) {
        RuleNode node = new RuleNode(parent);
        for (Map.Entry<Value, RuleTree> child : rules.children().entrySet()) {
            node.add(child.getKey(), node(child.getValue(), node, depth + 1));
        }
        if (!rules.definitions().isEmpty()) {
            node.setGroup(group(rules, depth));
        }
        return node;
    }

    /**
     * @param depth how long the path to the rules is, {@code data} included
     */
    private RuleGroup group(RuleTree rules, int depth) {
        List<Definition> definitions = rules.definitions();
        boolean general = definitions.stream().anyMatch(definition -> isGeneral(definition.path()));
        boolean multiValue = definitions.stream()
                .anyMatch(definition -> definition.rule().head().isMultiValue());
        Ref path = prefix(definitions.get(0).path(), depth);
        if (general || multiValue) {
            List<Definition> all = general ? below(rules) : definitions;
            return partial(path, all, depth, !general);
        }
        return complete(path, definitions);
    }

    private static boolean isGeneral(Ref path) {
        return !path.path().stream().allMatch(Constant.class::isInstance);
    }

    private static Ref prefix(Ref path, int length) {
        return new Ref(path.parts().subList(0, length), path.location());
    }

    private static Ref groundPrefix(Ref path) {
        int length = 1;
        while (length < path.size() && path.parts().get(length) instanceof Constant) {
            length++;
        }
        return prefix(path, length);
    }

    /** The definitions here and below: with a variable in a path, they all make one document. */
    private static List<Definition> below(RuleTree rules) {
        List<Definition> all = new ArrayList<>(rules.definitions());
        rules.children().values().forEach(child -> all.addAll(below(child)));
        return all;
    }

    private PartialGroup partial(Ref path, List<Definition> definitions, int depth, boolean set) {
        List<PartialRule> rules = new ArrayList<>();
        for (Definition definition : definitions) {
            List<Term> keys =
                    definition.path().parts().subList(depth, definition.path().size());
            rules.add(new PartialRule(program, definition.rule(), origin(definition, definition.rule()), keys));
        }
        return new PartialGroup(
                groups++,
                path,
                rules,
                set,
                new RuleIndex(program, rules.stream().map(PartialRule::rule).toList()));
    }

    private ValueGroup complete(Ref path, List<Definition> definitions) {
        List<RuleBranch> branches = new ArrayList<>();
        RuleBranch byDefault = null;
        int arity = -1;
        for (int chain = 0; chain < definitions.size(); chain++) {
            Definition definition = definitions.get(chain);
            Rule rule = definition.rule();
            arity = rule.head().args() == null ? arity : rule.head().args().size();
            if (rule.isDefault()) {
                byDefault = new RuleBranch(program, rule, origin(definition, rule), chain);
            } else {
                addChain(branches, definition, chain);
            }
        }
        return new ValueGroup(
                groups++,
                path,
                arity,
                branches,
                byDefault,
                new RuleIndex(program, branches.stream().map(RuleBranch::rule).toList()));
    }

    private Origin origin(Definition definition, Rule branch) {
        Obj labels = annotated ? Labels.of(definition, program.policy().annotations()) : null;
        return new Origin(branch, groundPrefix(definition.path()), labels);
    }

    private void addChain(List<RuleBranch> branches, Definition definition, int chain) {
        for (Rule branch = definition.rule(); branch != null; branch = branch.otherwise()) {
            branches.add(new RuleBranch(program, branch, origin(definition, branch), chain));
        }
    }
}
