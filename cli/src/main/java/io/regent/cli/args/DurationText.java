package io.regent.cli.args;

import java.math.BigDecimal;
import java.time.Duration;

/** Reads durations such as {@code 1h30m}, {@code -1.5s}, {@code 300ms}; a bare {@code 0} needs no unit. */
final class DurationText {
    private static final BigDecimal MOST = BigDecimal.valueOf(Long.MAX_VALUE);

    private final String text;
    private int at;

    private DurationText(String text) {
        this.text = text;
    }

    /** The duration, which has at most 63 bits of nanoseconds. */
    static Duration parse(String text) throws WrongValue {
        return new DurationText(text).parse();
    }

    private Duration parse() throws WrongValue {
        boolean negative = text.startsWith("-");
        at = negative || text.startsWith("+") ? 1 : 0;
        if (text.substring(at).equals("0")) {
            return Duration.ZERO;
        }
        if (at == text.length()) {
            throw invalid();
        }
        BigDecimal nanos = BigDecimal.ZERO;
        while (at < text.length()) {
            BigDecimal number = number();
            nanos = nanos.add(BigDecimal.valueOf(nanosOf(unit())).multiply(number));
        }
        if (nanos.compareTo(MOST) > 0) {
            throw invalid();
        }
        return Duration.ofNanos(negative ? -nanos.longValue() : nanos.longValue());
    }

    private BigDecimal number() throws WrongValue {
        int start = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            while (at < text.length() && isDigit(text.charAt(at))) {
                at++;
            }
        }
        try {
            return new BigDecimal(text.substring(start, at));
        } catch (NumberFormatException noDigits) {
            throw invalid();
        }
    }

    private String unit() throws WrongValue {
        int start = at;
        while (at < text.length() && !isDigit(text.charAt(at)) && text.charAt(at) != '.') {
            at++;
        }
        if (start == at) {
            throw new WrongValue("time: missing unit in duration " + WrongValue.quoted(text));
        }
        return text.substring(start, at);
    }

    private static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    private long nanosOf(String unit) throws WrongValue {
        return switch (unit) {
            case "ns" -> 1;
            case "us", "µs", "μs" -> 1_000;
            case "ms" -> 1_000_000;
            case "s" -> 1_000_000_000;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default ->
                throw new WrongValue(
                        "time: unknown unit " + WrongValue.quoted(unit) + " in duration " + WrongValue.quoted(text));
        };
    }

    private WrongValue invalid() {
        return new WrongValue("time: invalid duration " + WrongValue.quoted(text));
    }
}
