package io.regent.engine.topdown;

import io.regent.engine.topdown.index.DemandIndex;
import io.regent.engine.topdown.index.Facts;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.value.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the rules of a group that can hold, and knows whether these agree on a value; built when it is first asked. */
final class RuleIndex {
    private static final int NOT_CONSTANT = -1;

    private final Program program;
    private final List<Rule> rules;
    /** For each rule the number of its constant value, the same for equal values; {@link #NOT_CONSTANT} for others. */
    private final int[] constants;

    private final Matches all;
    private volatile @Nullable DemandIndex demands;
    private volatile @Nullable DemandIndex toldDemands;

    /**
     * @param rules the rules of the group, {@code else} branches counting by themselves
     */
    RuleIndex(Program program, List<Rule> rules) {
        this.program = program;
        this.rules = List.copyOf(rules);
        this.constants = constants(rules);
        this.all = matches(everyNumber(rules.size()));
    }

    private static int[] constants(List<Rule> rules) {
        Map<Value, Integer> numbers = new HashMap<>();
        int[] constants = new int[rules.size()];
        for (int i = 0; i < constants.length; i++) {
            Term term = rules.get(i).head().value();
            Value value = term == null ? null : Constants.of(term);
            constants[i] = value == null ? NOT_CONSTANT : numbers.computeIfAbsent(value, unused -> numbers.size());
        }
        return constants;
    }

    private static int[] everyNumber(int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    /** Whether the rules have different values, or values that are not constant. */
    boolean mayDisagree() {
        return !agree(all.branches());
    }

    Matches all() {
        return all;
    }

    /** Builds now what is otherwise built at the first lookup. */
    void makeReady() {
        index();
    }

    /** The rules that can hold for what is known now. */
    Matches lookup(Frame caller, Value[] args) {
        Instruments instruments = caller.evaluation.instruments;
        return instruments == null
                ? find(caller.evaluation, args)
                : instruments.time(Instruments.RULE_INDEX, () -> find(caller.evaluation, args));
    }

    private Matches find(Evaluation evaluation, Value[] args) {
        // A single rule is as quickly tried as found; who watches wants to hear of it all the same, and an error in it
        // counts only when
        // it is found.
        boolean tries = rules.size() < 2 && !evaluation.isWatched() && !evaluation.options.strictBuiltinErrors();
        if (!evaluation.options.indexing() || tries) {
            return all;
        }
        DemandIndex index = evaluation.isWatched() ? toldIndex() : index();
        if (index.isTrivial()) {
            return all;
        }
        World world = evaluation.world;
        Facts facts = new Facts(world.input, world.data, args);
        Instruments instruments = evaluation.instruments;
        return matches(instruments == null ? index.lookup(facts) : lookup(index, facts, evaluation, instruments));
    }

    private static int[] lookup(DemandIndex index, Facts facts, Evaluation evaluation, Instruments instruments) {
        evaluation.noteBase(index.baseReads(facts));
        return instruments.time(Instruments.RESOLVE, () -> index.lookup(facts));
    }

    private DemandIndex index() {
        DemandIndex ready = demands;
        if (ready == null) {
            ready = DemandIndex.of(rules, program::isVirtual, true);
            demands = ready;
        }
        return ready;
    }

    /** The index for evaluations that somebody watches. */
    // OPA: constant parameters do not count, so that listeners see such rules entered.
    private DemandIndex toldIndex() {
        DemandIndex ready = toldDemands;
        if (ready == null) {
            ready = DemandIndex.of(rules, program::isVirtual, false);
            toldDemands = ready;
        }
        return ready;
    }

    private Matches matches(int[] numbers) {
        boolean early = agree(numbers);
        for (int i = 0; i < numbers.length && early; i++) {
            early = isComplete(rules.get(numbers[i]).head());
        }
        return new Matches(numbers, early);
    }

    private boolean agree(int[] numbers) {
        boolean agree = true;
        for (int i = 0; i < numbers.length && agree; i++) {
            agree = constants[numbers[i]] != NOT_CONSTANT && constants[numbers[i]] == constants[numbers[0]];
        }
        return agree;
    }

    // OPA: a name of two words makes a member of an object, and objects are never decided by their first rule.
    private static boolean isComplete(Head head) {
        return head.isFunction() || head.key() == null;
    }

    /**
     * The rules that can hold.
     *
     * @param branches their numbers in the group, ascending
     * @param early whether the first that holds decides, because all of them have the same constant value
     */
    record Matches(int[] branches, boolean early) {}
}
