package io.regent.bench;

import com.sun.management.OperatingSystemMXBean;
import io.regent.engine.PreparedQuery;
import io.regent.value.Arr;
import io.regent.value.JsonFields;
import io.regent.value.Null;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * CPU time per decision of the whole process, garbage collection and compilation included, over the same cases and in the same
 * form as the peers print: one JSON line a case.
 */
public final class Figures {
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Figures() {}

    /** Arguments: seconds to measure each case, after as long a warm-up; then the names of cases. */
    public static void main(String[] arguments) throws IOException {
        long nanos = (long) (Double.parseDouble(arguments[0]) * 1e9);
        for (String name : List.of(arguments).subList(1, arguments.length)) {
            System.out.println(measure(name, nanos).compact());
        }
    }

    private static JsonFields measure(String name, long nanos) throws IOException {
        BenchmarkCase chosen = BenchmarkCase.named(name);
        PreparedQuery query = chosen.prepare();
        Arr.Builder results = Arr.builder();
        for (byte[] input : chosen.inputs()) {
            results.add(query.evaluate(input).orElse(Null.NULL));
        }
        decide(query, chosen.inputs(), nanos);
        long started = PROCESS.getProcessCpuTime();
        long decisions = decide(query, chosen.inputs(), nanos);
        long cpu = PROCESS.getProcessCpuTime() - started;
        return new JsonFields()
                .put("name", name)
                .put("cpu_ns", cpu / decisions)
                .put("decisions", decisions)
                .put("results", results.build());
    }

    /** Decides again and again for the given time and returns how often. */
    private static long decide(PreparedQuery query, List<byte[]> inputs, long nanos) {
        long decisions = 0;
        long answered = 0;
        for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) {
            for (byte[] input : inputs) {
                answered += query.evaluate(input).isPresent() ? 1 : 0;
                decisions++;
            }
        }
        if (answered < 0) {
            throw new IllegalStateException("counted backwards");
        }
        return decisions;
    }
}
