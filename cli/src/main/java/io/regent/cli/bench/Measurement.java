package io.regent.cli.bench;

import io.regent.value.JsonFields;
import io.regent.value.Null;
import io.regent.value.Num;
import java.util.Locale;

/**
 * What a benchmark found. The JVM counts the bytes that are allocated but not the allocations, so the reference's
 * {@code allocs/op} and {@code MemAllocs} are left out.
 *
 * @param rounds how often the query was evaluated; 0 when it was not measured
 * @param nanos how long that took
 * @param bytes how much memory was allocated meanwhile
 * @param evalNanos the part of {@code nanos} that is evaluation
 */
public record Measurement(long rounds, long nanos, long bytes, long evalNanos) {
    /** Of a query that was not measured. */
    public static final Measurement NONE = new Measurement(0, 0, 0, 0);

    private static final String EVAL = "timer_rego_query_eval_ns/op";

    /** The line that tools for Go benchmarks read, from the number of rounds on; with the memory if that is wanted. */
    public String line(boolean memory) {
        String times = String.format(
                Locale.ROOT, "%8d\t%s ns/op\t%s %s", rounds, figure(each(nanos)), figure(each(evalNanos)), EVAL);
        return memory ? times + String.format(Locale.ROOT, "\t%8d B/op", bytes / Math.max(1, rounds)) : times;
    }

    /** The object {@code benchmark_result}. */
    public JsonFields json() {
        JsonFields fields = new JsonFields()
                .put("N", rounds)
                .put("T", nanos)
                .put("Bytes", 0)
                .put("MemBytes", bytes);
        return rounds == 0
                ? fields.put("Extra", Null.NULL)
                : fields.put("Extra", new JsonFields().put(EVAL, Num.of(each(evalNanos))));
    }

    private double each(long all) {
        return (double) all / Math.max(1, rounds);
    }

    /** Four significant digits below a thousand, whole numbers above; the digits before the point stand one below the other. */
    static String figure(double value) {
        int decimals = 0;
        int width = 10;
        if (value != 0 && value < 999.95) {
            decimals = value >= 99.995 ? 1 : value >= 9.9995 ? 2 : 3;
            width = 11 + decimals;
        }
        return String.format(Locale.ROOT, "%" + width + "." + decimals + "f", value);
    }
}
