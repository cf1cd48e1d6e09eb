package io.regent.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Durations and fractions as programs in Go print them. */
class GoTextsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0s",
        "17, 17ns",
        "1000, 1µs",
        "4500, 4.5µs",
        "999999, 999.999µs",
        "1000000, 1ms",
        "12345678, 12.345678ms",
        "999999999, 999.999999ms",
        "1000000000, 1s",
        "1136075409, 1.136075409s",
        "60000000000, 1m0s",
        "3600000000000, 1h0m0s",
        "3723500000000, 1h2m3.5s",
        "360000000000000, 100h0m0s",
        "-1500000, -1.5ms",
    })
    void durations(long nanos, String text) {
        assertThat(GoDuration.text(Duration.ofNanos(nanos))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "0.5, 0.5",
        "489679.25, 489679.25",
        "999999, 999999",
        "1000000, 1e+06",
        "4514451, 4.514451e+06",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "-2.5, -2.5",
        "1e100, 1e+100",
    })
    void fractionsInTables(double value, String text) {
        assertThat(GoFloat.text(value)).isEqualTo(text);
    }
}
