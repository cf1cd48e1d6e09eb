package io.regent.builtins.time;

import java.math.BigInteger;

/** Reads one duration such as {@code 1h30m} or {@code -1.5d}. */
public final class Durations {
    private static final long SECOND = 1_000_000_000L;
    private static final long DAY = 24 * 3600 * SECOND;
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
        BigInteger number = whole.isEmpty() ? BigInteger.ZERO : bounded(new BigInteger(whole));
        long unit = unit();
        return bounded(number.multiply(BigInteger.valueOf(unit))).add(BigInteger.valueOf(part(fraction, unit)));
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
            case "" -> throw new TimeException("time: missing unit in duration " + Quote.of(text));
            case "ns" -> 1;
            case "us", "µs", "μs" -> 1_000;
            case "ms" -> 1_000_000;
            case "s" -> SECOND;
            case "m" -> 60 * SECOND;
            case "h" -> 3600 * SECOND;
            case "d" -> DAY;
            case "w" -> 7 * DAY;
            case "y" -> 365 * DAY;
            default ->
                throw new TimeException("time: unknown unit " + Quote.of(unit) + " in duration " + Quote.of(text));
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
        return new TimeException("time: invalid duration " + Quote.of(text));
    }
}
