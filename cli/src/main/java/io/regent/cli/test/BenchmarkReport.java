package io.regent.cli.test;

import io.regent.cli.bench.Measurement;
import io.regent.engine.test.TestCase;
import io.regent.value.JsonFields;
import java.util.Map;

/**
 * What was measured of tests, as the reports tell it.
 *
 * @param memory whether the allocated memory is told
 * @param goNames whether tests are named as Go benchmarks are: {@code BenchmarkDataAppTestTestAllow}
 */
record BenchmarkReport(Map<TestCase, Measurement> measurements, boolean memory, boolean goNames) {
    String line(TestCase test) {
        String name = goNames ? goName(test.fullName()) : test.fullName();
        return name + "\t" + measurement(test).line(memory);
    }

    JsonFields json(TestCase test) {
        return measurement(test).json();
    }

    private Measurement measurement(TestCase test) {
        return measurements.getOrDefault(test, Measurement.NONE);
    }

    /** Without the dots, blanks and underscores of {@code name}; letters after something that is neither letter nor digit are raised. */
    private static String goName(String name) {
        StringBuilder out = new StringBuilder("Benchmark");
        boolean inWord = false;
        for (int letter : name.codePoints().toArray()) {
            if (letter != '.' && letter != '_' && letter != ' ') {
                out.appendCodePoint(inWord ? letter : Character.toTitleCase(letter));
            }
            inWord = letter != '_' && Character.isLetterOrDigit(letter);
        }
        return out.toString();
    }
}
