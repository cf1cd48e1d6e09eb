package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import java.math.BigInteger;

/** Sequences of integers, and integers at random. */
final class Ranges {
    /** How many numbers are made between two looks at the limits of the query. */
    private static final int STRIDE = 1024;

    private Ranges() {}

    @Builtin(
            name = "numbers.range",
            signature = "(a: number, b: number) => range: array[number]",
            description = "Returns an array of numbers in the given (inclusive) range. If `a==b`, then `range == "
                    + "[a]`; if `a > b`, then `range` is in descending order.",
            parameters = {"the start of the range", "the end of the range (inclusive)", "the range between `a` and `b`"
            })
    static Value range(BuiltinContext context, Value a, Value b) {
        return sequence(context, Expect.integer(1, a), Expect.integer(2, b), BigInteger.ONE);
    }

    @Builtin(
            name = "numbers.range_step",
            signature = "(a: number, b: number, step: number) => range: array[number]",
            description = "Returns an array of numbers in the given (inclusive) range incremented by a positive "
                    + "step.\n\tIf \"a==b\", then \"range == [a]\"; if \"a > b\", then \"range\" is in "
                    + "descending order.\n\tIf the provided \"step\" is less then 1, an error will be "
                    + "thrown.\n\tIf \"b\" is not in the range of the provided \"step\", \"b\" won't be included "
                    + "in the result.\n\t",
            parameters = {
                "the start of the range",
                "the end of the range (inclusive)",
                "the step between numbers in the range",
                "the range between `a` and `b` in `step` increments"
            })
    static Value rangeStep(BuiltinContext context, Value a, Value b, Value step) {
        BigInteger from = Expect.integer(1, a);
        BigInteger to = Expect.integer(2, b);
        BigInteger by = Expect.integer(3, step);
        if (by.signum() <= 0) {
            throw BuiltinException.failure("numbers.range_step: step must be a positive integer");
        }
        return sequence(context, from, to, by);
    }

    private static Arr sequence(BuiltinContext context, BigInteger from, BigInteger to, BigInteger step) {
        BigInteger by = from.compareTo(to) <= 0 ? step : step.negate();
        BigInteger last = to.subtract(from).divide(by).multiply(by).add(from);
        Arr.Builder numbers = Arr.builder();
        for (BigInteger n = from; ; n = n.add(by)) {
            if (numbers.size() % STRIDE == 0) {
                check(context);
            }
            numbers.add(Num.of(n));
            if (n.equals(last)) {
                return numbers.build();
            }
        }
    }

    private static void check(BuiltinContext context) {
        try {
            context.checkCancelled();
        } catch (BuiltinException cancelled) {
            throw BuiltinException.cancelled("timed out before generating all numbers in range");
        }
    }

    @Builtin(
            name = "rand.intn",
            signature = "(str: string, n: number) => y: number",
            description = "Returns a random integer between `0` and `n` (`n` exclusive). If `n` is `0`, then `y` is "
                    + "always `0`. For any given argument pair (`str`, `n`), the output will be consistent "
                    + "throughout a query evaluation.",
            parameters = {
                "seed string for the random number",
                "upper bound of the random number (exclusive)",
                "random integer in the range `[0, abs(n))`"
            },
            categories = "numbers",
            nondeterministic = true)
    static long randomBelow(BuiltinContext context, Str str, Num n) {
        long bound = Math.absExact(Math.max(Expect.longInteger(2, n), -Long.MAX_VALUE));
        if (bound == 0) {
            return 0;
        }
        record Drawn(String function, Str seed, long bound) {}
        return context.remember(
                new Drawn("rand.intn", str, bound), () -> context.random().nextLong(bound));
    }
}
