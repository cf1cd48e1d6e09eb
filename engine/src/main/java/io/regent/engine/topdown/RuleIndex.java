package io.regent.engine.topdown;

import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the rules of a group that can hold. */
final class RuleIndex {
    private final Matches all;

    RuleIndex(List<RuleBranch> branches) {
        this.all = Matches.of(branches);
    }

    RuleIndex(int count) {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = i;
        }
        this.all = new Matches(numbers, false);
    }

    Matches lookup(Frame caller, Value[] args) {
        return all;
    }

    /**
     * The rules that can hold.
     *
     * @param branches their numbers in the group, ascending; {@code else} branches count by themselves
     * @param agree whether all of them have the same constant value
     */
    record Matches(int[] branches, boolean agree) {
        static Matches of(List<RuleBranch> branches) {
            int[] numbers = new int[branches.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = i;
            }
            return new Matches(numbers, agree(branches));
        }

        private static boolean agree(List<RuleBranch> branches) {
            @Nullable Value common = null;
            for (RuleBranch branch : branches) {
                Value value = branch.constantValue();
                if (value == null || common != null && !common.equals(value)) {
                    return false;
                }
                common = value;
            }
            return true;
        }

        /** {@code 2 rules}. */
        String describe(List<RuleBranch> all) {
            int chains = 0;
            int last = -1;
            for (int number : branches) {
                int chain = all.get(number).chain();
                chains += chain == last ? 0 : 1;
                last = chain;
            }
            return chains == 1 ? "1 rule" : chains + " rules";
        }
    }
}
