package io.regent.builtins.time;

import java.time.LocalDateTime;
import java.time.YearMonth;

/** A date whose month and day may be out of their ranges, as sums of dates are. */
public record CivilDate(long year, long month, long day) {
    /** A multiple of 400 years before year 0, so that all years count up from there. */
    private static final long YEARS_BEFORE_0 = 292277022400L;

    private static final long DAYS_PER_CENTURIES = 146097;
    private static final long DAYS_BEFORE_1970 = YEARS_BEFORE_0 / 400 * DAYS_PER_CENTURIES + 719468;

    /**
     * The days since 1970-01-01, after the month has been carried into the year and the day into the month.
     *
     * <p>OPA: what does not fit in 64 bits is taken modulo 2^64.
     */
    public long epochDay() {
        long months = month - 1;
        long carried = year + Math.floorDiv(months, 12L);
        int monthOfYear = (int) Math.floorMod(months, 12L) + 1;
        // Years begin in March, so that the leap day is the last of a year.
        boolean lastYear = monthOfYear < 3;
        long years = carried - (lastYear ? 1 : 0) + YEARS_BEFORE_0;
        int monthsSinceMarch = lastYear ? monthOfYear + 9 : monthOfYear - 3;
        long century = Long.divideUnsigned(years, 100);
        long yearOfCentury = Long.remainderUnsigned(years, 100);
        long dayOfYear = (153L * monthsSinceMarch + 2) / 5 + day - 1;
        long centuries = Long.divideUnsigned(DAYS_PER_CENTURIES * century, 4);
        return centuries + 1461 * yearOfCentury / 4 + dayOfYear - DAYS_BEFORE_1970;
    }

    /** Years, months, days, hours, minutes and seconds from one time to a later one. */
    public static long[] difference(LocalDateTime from, LocalDateTime to) {
        int years = to.getYear() - from.getYear();
        int months = to.getMonthValue() - from.getMonthValue();
        int days = to.getDayOfMonth() - from.getDayOfMonth();
        int seconds = to.toLocalTime().toSecondOfDay() - from.toLocalTime().toSecondOfDay();
        if (seconds < 0) {
            seconds += 24 * 3600;
            days--;
        }
        if (days < 0) {
            days += YearMonth.from(from).lengthOfMonth();
            months--;
        }
        if (months < 0) {
            months += 12;
            years--;
        }
        return new long[] {years, months, days, seconds / 3600, seconds / 60 % 60, seconds % 60};
    }
}
