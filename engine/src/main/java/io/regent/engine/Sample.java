package io.regent.engine;

import io.regent.value.Num;
import io.regent.value.Obj;
import java.util.Arrays;
import java.util.List;

/** Whole numbers that were measured, and what statistics say of them. */
public final class Sample {
    private final long[] sorted;

    private Sample(long[] sorted) {
        this.sorted = sorted;
    }

    /** The sample of {@code values}, which must be one at least. */
    public static Sample of(List<Long> values) {
        long[] sorted = values.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Sample(sorted);
    }

    public long min() {
        return sorted[0];
    }

    public long max() {
        return sorted[sorted.length - 1];
    }

    public double mean() {
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
    public double percentile(double share) {
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

    /** As the reference writes it: {@code count}, {@code min}, {@code max}, {@code mean}, {@code stddev} and percentiles. */
    public Obj toValue() {
        return Obj.builder()
                .put("75%", Num.of(percentile(0.75)))
                .put("90%", Num.of(percentile(0.9)))
                .put("95%", Num.of(percentile(0.95)))
                .put("99%", Num.of(percentile(0.99)))
                .put("99.9%", Num.of(percentile(0.999)))
                .put("99.99%", Num.of(percentile(0.9999)))
                .put("count", Num.of(sorted.length))
                .put("max", Num.of(max()))
                .put("mean", Num.of(mean()))
                .put("median", Num.of(percentile(0.5)))
                .put("min", Num.of(min()))
                .put("stddev", Num.of(deviation()))
                .build();
    }
}
