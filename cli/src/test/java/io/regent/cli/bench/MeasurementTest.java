package io.regent.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasurementTest {
    /** The widths of the reference's lines. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "166077|1168517772|731070954|'  166077\t      7036 ns/op\t      4402 timer_rego_query_eval_ns/op'",
                "1|14435887962|14430352642|'       1\t14435887962 ns/op\t14430352642 timer_rego_query_eval_ns/op'",
                "100|50000|1234|'     100\t       500.0 ns/op\t        12.34 timer_rego_query_eval_ns/op'",
                "1000|99994|1500|'    1000\t        99.99 ns/op\t         1.500 timer_rego_query_eval_ns/op'",
                "1000|999950|0|'    1000\t      1000 ns/op\t         0 timer_rego_query_eval_ns/op'",
            })
    void linesAreAligned(long rounds, long nanos, long evalNanos, String line) {
        assertThat(new Measurement(rounds, nanos, 0, evalNanos).line(false)).isEqualTo(line);
    }

    @Test
    void memoryIsToldForEachRound() {
        assertThat(new Measurement(100, 5_000_000, 335_650, 5_000_000).line(true))
                .endsWith("\t    3356 B/op");
    }

    @Test
    void jsonHasWholeSumsAndTheAverageOfTheTimer() {
        assertThat(new Measurement(4, 1_371_871_033, 581_154_784, 30_000_001)
                        .json()
                        .compact())
                .isEqualTo("""
                        {"N":4,"T":1371871033,"Bytes":0,"MemBytes":581154784,\
                        "Extra":{"timer_rego_query_eval_ns/op":7500000.25}}""");
    }
}
