package io.regent.cli.output;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations as the reference prints them: {@code 1h2m3.5s}, {@code 12.3ms}, {@code 4.5µs}, {@code 17ns}. */
public final class GoDuration {
    private static final long MICRO = 1_000;
    private static final long MILLI = 1_000_000;
    private static final long SECOND = 1_000_000_000;

    private GoDuration() {}

    public static String text(Duration duration) {
        long nanos = duration.toNanos();
        if (nanos == 0) {
            return "0s";
        }
        if (nanos < 0) {
            return "-" + text(duration.negated());
        }
        if (nanos < MICRO) {
            return nanos + "ns";
        }
        if (nanos < MILLI) {
            return decimal(nanos, MICRO) + "µs";
        }
        return nanos < SECOND ? decimal(nanos, MILLI) + "ms" : seconds(duration, nanos);
    }

    private static String seconds(Duration duration, long nanos) {
        long hours = duration.toHours();
        String prefix = hours > 0 ? hours + "h" : "";
        if (duration.toMinutes() > 0) {
            prefix += duration.toMinutesPart() + "m";
        }
        return prefix + decimal(nanos % (60 * SECOND), SECOND) + "s";
    }

    private static String decimal(long nanos, long unit) {
        return BigDecimal.valueOf(nanos)
                .divide(BigDecimal.valueOf(unit))
                .stripTrailingZeros()
                .toPlainString();
    }
}
