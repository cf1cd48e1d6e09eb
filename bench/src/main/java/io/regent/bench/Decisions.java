package io.regent.bench;

import io.regent.engine.PreparedQuery;
import io.regent.value.Value;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Decisions of the examples from JSON bytes to result, one thread, over the cases of {@code bench/cases.json}. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 3)
@Fork(1)
public class Decisions {
    @Param({"carstore", "kubernetes-admission", "terraform-plan"})
    private String name = "";

    private @Nullable PreparedQuery query;
    private List<byte[]> inputs = List.of();
    private int next;

    @Setup
    public void prepare() throws IOException {
        BenchmarkCase chosen = BenchmarkCase.named(name);
        query = chosen.prepare();
        inputs = chosen.inputs();
    }

    /** The inputs take turns, so that no decision is the one before. */
    @Benchmark
    public Optional<Value> topdown() {
        next = (next + 1) % inputs.size();
        return Objects.requireNonNull(query).evaluate(inputs.get(next));
    }
}
