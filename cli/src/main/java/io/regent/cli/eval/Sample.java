package io.regent.cli.eval;

import io.regent.cli.output.GoFloat;
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
                .put("75%", GoFloat.number(percentile(0.75)))
                .put("90%", GoFloat.number(percentile(0.9)))
                .put("95%", GoFloat.number(percentile(0.95)))
                .put("99%", GoFloat.number(percentile(0.99)))
                .put("99.9%", GoFloat.number(percentile(0.999)))
                .put("99.99%", GoFloat.number(percentile(0.9999)))
                .put("count", Num.of(sorted.length))
                .put("max", Num.of(max()))
                .put("mean", GoFloat.number(mean()))
                .put("median", GoFloat.number(percentile(0.5)))
                .put("min", Num.of(min()))
                .put("stddev", GoFloat.number(deviation()))
                .build();
    }
}
