package io.regent.cli.test;

import io.regent.cli.output.DiagnosticJson;
import io.regent.engine.test.CaseResult;
import io.regent.engine.test.TestResult;
import io.regent.value.Bool;
import io.regent.value.JsonFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Test results as JSON. */
final class JsonReport {
    private final @Nullable BenchmarkReport benchmarks;

    /** A report with {@code benchmarks}; null when nothing was measured. */
    JsonReport(@Nullable BenchmarkReport benchmarks) {
        this.benchmarks = benchmarks;
    }

    /** An array with one object a test; the slowest first when {@code byDuration}. */
    String of(List<TestResult> results, boolean byDuration) {
        List<TestResult> ordered = new ArrayList<>(results);
        if (byDuration) {
            ordered.sort(Comparator.comparing(TestResult::duration).reversed());
        }
        return JsonFields.prettyList(ordered.stream().map(this::of).toList(), "  ");
    }

    private JsonFields of(TestResult result) {
        JsonFields fields = new JsonFields()
                .put("location", DiagnosticJson.location(result.test().location()))
                .put("package", result.test().packagePath())
                .put("name", result.test().name());
        switch (result.outcome()) {
            case PASS -> {}
            case FAIL -> fields.put("fail", Bool.TRUE);
            case SKIPPED -> fields.put("skip", Bool.TRUE);
            case ERROR -> {}
        }
        if (result.error() != null) {
            fields.put("error", DiagnosticJson.codeFirst(result.error()));
        }
        fields.put("duration", result.duration().toNanos());
        if (!result.output().isEmpty()) {
            byte[] output = result.output().getBytes(StandardCharsets.UTF_8);
            fields.put("output", Base64.getEncoder().encodeToString(output));
        }
        if (benchmarks != null) {
            fields.put("benchmark_result", benchmarks.json(result.test()));
        }
        if (!result.cases().isEmpty()) {
            fields.put("sub_results", cases(result.cases()));
        }
        return fields;
    }

    private static JsonFields cases(SortedMap<String, CaseResult> cases) {
        JsonFields all = new JsonFields();
        cases.forEach((name, each) -> {
            JsonFields one = new JsonFields().put("name", name);
            if (each.failed()) {
                one.put("fail", Bool.TRUE);
            }
            if (!each.cases().isEmpty()) {
                one.put("sub_results", cases(each.cases()));
            }
            all.put(name, one);
        });
        return all;
    }
}
