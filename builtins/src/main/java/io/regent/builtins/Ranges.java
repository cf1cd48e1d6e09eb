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
            description = "Lists the integers from `a` to `b`, both included; downwards when `a` is above `b`.")
    static Value range(BuiltinContext context, Value a, Value b) {
        return sequence(context, Expect.integer(1, a), Expect.integer(2, b), BigInteger.ONE);
    }

    @Builtin(
            name = "numbers.range_step",
            signature = "(a: number, b: number, step: number) => range: array[number]",
            description =
                    "Lists every `step`-th integer from `a` to `b`, beginning with `a`; downwards when `a` is above `b`.")
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
            description =
                    "Draws a random integer between zero and the absolute value of `n`, which is excluded; the same for the same arguments during a query.",
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
