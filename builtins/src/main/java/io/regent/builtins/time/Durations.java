package io.regent.builtins.time;

import io.regent.builtins.format.Quoting;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads one duration such as {@code 1h30m} or {@code -1.5d}. */
public final class Durations {
    private static final long SECOND = 1_000_000_000L;
    private static final long HOUR = 3600 * SECOND;
    private static final long DAY = 24 * HOUR;
    private static final BigInteger LIMIT = BigInteger.TWO.pow(63);

    private final String text;
    private int at;

    private Durations(String text) {
        this.text = text;
    }

    /**
     * The nanoseconds of a duration: numbers with a unit each, of {@code ns us ms s m h d w y}.
     *
     * @throws TimeException when it is malformed or has more than 63 bits
     */
    public static long parse(String text) {
        return new Durations(text).parse();
    }

    private long parse() {
        boolean negative = text.startsWith("-");
        at = negative || text.startsWith("+") ? 1 : 0;
        if (text.substring(at).equals("0")) {
            return 0;
        }
        if (at == text.length()) {
            throw invalid();
        }
        BigInteger total = BigInteger.ZERO;
        while (at < text.length()) {
            total = bounded(total.add(part()));
        }
        if (!negative && total.equals(LIMIT)) {
            throw invalid();
        }
        return negative ? total.negate().longValue() : total.longValue();
    }

    /** One number with its unit. */
    private BigInteger part() {
        String whole = digits();
        String fraction = "";
        if (at < text.length() && text.charAt(at) == '.') {
            at++;
            fraction = digits();
        }
        if (whole.isEmpty() && fraction.isEmpty()) {
            throw invalid();
        }
        long unit = unit();
        return unit < DAY ? product(whole, fraction, unit) : days(whole, fraction, unit);
    }

    private BigInteger product(String whole, String fraction, long unit) {
        BigInteger number = whole.isEmpty() ? BigInteger.ZERO : bounded(new BigInteger(whole));
        return bounded(number.multiply(BigInteger.valueOf(unit))).add(BigInteger.valueOf(part(fraction, unit)));
    }

    /** OPA: the long units become hours first, in the precision of a double. */
    private BigInteger days(String whole, String fraction, long unit) {
        long hoursPerUnit = unit / HOUR;
        double hours = Double.parseDouble("0" + whole + "." + fraction) * hoursPerUnit;
        if (Double.isInfinite(hours)) {
            throw invalid();
        }
        String[] parts = new BigDecimal(Double.toString(hours)).toPlainString().split("\\.", 2);
        return product(parts[0], parts.length > 1 ? parts[1] : "", HOUR);
    }

    private String digits() {
        int start = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return text.substring(start, at);
    }

    /** {@code 0.fraction} of a unit, in the precision of a double; digits beyond 63 bits do not count. */
    private static long part(String fraction, long unit) {
        long number = 0;
        double scale = 1;
        for (int i = 0; i < fraction.length() && number <= (Long.MAX_VALUE - 9) / 10; i++) {
            number = number * 10 + fraction.charAt(i) - '0';
            scale *= 10;
        }
        return (long) (number * (unit / scale));
    }

    private long unit() {
        int start = at;
        while (at < text.length() && !isNumberPart(text.charAt(at))) {
            at++;
        }
        String unit = text.substring(start, at);
        return switch (unit) {
            case "" -> throw failure("time: missing unit in duration " + Quote.of(text));
            case "ns" -> 1;
            case "us", "µs", "μs" -> 1_000;
            case "ms" -> 1_000_000;
            case "s" -> SECOND;
            case "m" -> 60 * SECOND;
            case "h" -> HOUR;
            case "d" -> DAY;
            case "w" -> 7 * DAY;
            case "y" -> 365 * DAY;
            default -> throw unknown(unit);
        };
    }

    private static boolean isNumberPart(char c) {
        return c == '.' || (c >= '0' && c <= '9');
    }

    private BigInteger bounded(BigInteger number) {
        if (number.compareTo(LIMIT) > 0) {
            throw invalid();
        }
        return number;
    }

    private TimeException invalid() {
        return failure("time: invalid duration " + Quote.of(text));
    }

    private TimeException unknown(String unit) {
        String problem = "time: unknown unit " + Quote.of(unit) + " in duration " + Quote.of(text);
        boolean letter = unit.length() == 1 && unit.charAt(0) >= 'a' && unit.charAt(0) <= 'z';
        return letter ? new TimeException(problem) : failure(problem);
    }

    /** OPA: what may have one of the long units is merely called invalid, in quotes of another kind. */
    private TimeException failure(String problem) {
        boolean longUnits = text.indexOf('d') >= 0 || text.indexOf('w') >= 0 || text.indexOf('y') >= 0;
        return new TimeException(longUnits ? "time: invalid duration " + Quoting.quote(text) : problem);
    }
}
