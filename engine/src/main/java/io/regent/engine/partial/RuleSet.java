package io.regent.engine.partial;

import io.regent.engine.topdown.index.DemandIndex;
import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules that define one document or function. */
final class RuleSet {
    /** A rule or an else branch; those of one chain have its number. */
    record Branch(Definition definition, Rule rule, int chain) {
        /** The whole path of the rule. */
        Ref path() {
            return definition.path();
        }
    }

    private final List<Branch> branches = new ArrayList<>();
    private final boolean ground;
    private final boolean multiValue;
    private final DemandIndex index;
    private @Nullable Branch byDefault;

    private RuleSet(List<Definition> definitions, Predicate<Ref> isVirtual) {
        boolean constant = true;
        for (int chain = 0; chain < definitions.size(); chain++) {
            Definition definition = definitions.get(chain);
            if (definition.rule().isDefault()) {
                byDefault = new Branch(definition, definition.rule(), chain);
                continue;
            }
            constant &= isConstant(definition.path());
            for (Rule rule = definition.rule(); rule != null; rule = rule.otherwise()) {
                branches.add(new Branch(definition, rule, chain));
            }
        }
        this.ground = constant;
        this.multiValue = definitions.get(0).rule().head().isMultiValue();
        this.index = DemandIndex.of(branches.stream().map(Branch::rule).toList(), isVirtual, false);
    }

    /** The rules at a place of the tree, which has some. */
    static RuleSet of(RuleTree place, Predicate<Ref> isVirtual) {
        boolean general = place.definitions().stream().anyMatch(each -> !isConstant(each.path()));
        return new RuleSet(general ? below(place) : place.definitions(), isVirtual);
    }

    private static boolean isConstant(Ref path) {
        return path.path().stream().allMatch(Constant.class::isInstance);
    }

    /** The definitions here and below: with a variable in a path, they all make one document. */
    private static List<Definition> below(RuleTree place) {
        List<Definition> all = new ArrayList<>(place.definitions());
        place.children().values().forEach(child -> all.addAll(below(child)));
        return all;
    }

    /** Whether all of it lies at one path, without variables. */
    boolean isGround() {
        return ground;
    }

    /** Whether it is a set, or an object of sets. */
    boolean isMultiValue() {
        return multiValue;
    }

    /** The default rule; null when there is none. */
    @Nullable
    Branch byDefault() {
        return byDefault;
    }

    DemandIndex index() {
        return index;
    }

    /** All rules and else branches, without the default. */
    List<Branch> branches() {
        return branches;
    }

    /** All rules. */
    Candidates all() {
        int[] numbers = new int[branches.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        return candidates(numbers);
    }

    /** The rules with these numbers, by chains. */
    Candidates candidates(int[] numbers) {
        List<List<Branch>> chains = new ArrayList<>();
        for (int number : numbers) {
            Branch branch = branches.get(number);
            if (chains.isEmpty() || chains.getLast().get(0).chain() != branch.chain()) {
                chains.add(new ArrayList<>());
            }
            chains.getLast().add(branch);
        }
        return new Candidates(chains, byDefault);
    }
}
