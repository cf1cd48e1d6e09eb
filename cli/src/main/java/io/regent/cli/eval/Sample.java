package io.regent.cli.eval;

import io.regent.value.Num;
import io.regent.value.Obj;
import java.util.Arrays;

/** Whole numbers that were measured, and what statistics say of them. */
final class Sample {
    private final long[] sorted;

    Sample(long[] values) {
        sorted = values.clone();
        Arrays.sort(sorted);
    }

    long min() {
        return sorted[0];
    }

    long max() {
        return sorted[sorted.length - 1];
    }

    double mean() {
        return Arrays.stream(sorted).average().orElse(0);
    }

    private double deviation() {
        double mean = mean();
        return Math.sqrt(Arrays.stream(sorted)
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    /** The value that a share of the others does not exceed, between two neighbours where none stands there. */
    double percentile(double share) {
        double place = share * (sorted.length + 1);
        if (place < 1) {
            return sorted[0];
        }
        if (place >= sorted.length) {
            return max();
        }
        long lower = sorted[(int) place - 1];
        long upper = sorted[(int) place];
        return lower + (place - Math.floor(place)) * (upper - lower);
    }

    Obj toValue() {
        return Obj.builder()
                .put("75%", number(percentile(0.75)))
                .put("90%", number(percentile(0.9)))
                .put("95%", number(percentile(0.95)))
                .put("99%", number(percentile(0.99)))
                .put("99.9%", number(percentile(0.999)))
                .put("99.99%", number(percentile(0.9999)))
                .put("count", Num.of(sorted.length))
                .put("max", Num.of(max()))
                .put("mean", number(mean()))
                .put("median", number(percentile(0.5)))
                .put("min", Num.of(min()))
                .put("stddev", number(deviation()))
                .build();
    }

    private static Num number(double value) {
        boolean whole = value == Math.rint(value) && Math.abs(value) < Long.MAX_VALUE;
        return whole ? Num.of((long) value) : Num.parse(Double.toString(value));
    }
}
