package io.regent.builtins.time;

import io.regent.builtins.time.Part.Kind;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads one moment written in a layout. What the text does not say is 0000-01-01 00:00 in UTC. */
public final class TimeParse {
    private static final int UNSET = -1;

    private final Layout layout;
    private final TimeText text;

    private int year;
    private int month = UNSET;
    private int day = UNSET;
    private int yearDay = UNSET;
    private int hour;
    private int minute;
    private int second;
    private int nanos;
    private boolean pm;
    private boolean am;
    private long offset;

    private TimeParse(Layout layout, String value) {
        this.layout = layout;
        this.text = new TimeText(value);
    }

    /** The moment as seconds since 1970 and nanoseconds; {@link TimeException} when the text does not have the form. */
    public static Moment parse(Layout layout, String value) {
        return new TimeParse(layout, value).parse();
    }

    /** A moment: nanoseconds after a second since 1970 in UTC. */
    public record Moment(long epochSecond, int nanos) {}

    private Moment parse() {
        List<Part> parts = layout.parts();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            if (part.kind() == Kind.LITERAL) {
                literal(part);
            } else {
                element(part, next);
            }
        }
        if (!text.rest().isEmpty()) {
            throw failure(": extra text: " + Quote.of(text.rest()));
        }
        return moment();
    }

    private void literal(Part part) {
        if (!text.skip(part.text())) {
            throw mismatch(text.rest(), part.text());
        }
    }

    private void element(Part part, @Nullable Part next) {
        String before = text.rest();
        try {
            read(part, next);
        } catch (TimeText.Mismatch mismatch) {
            throw mismatch(before, part.text());
        }
    }

    private void read(Part part, @Nullable Part next) {
        switch (part.kind()) {
            case LITERAL -> throw new IllegalStateException(part.text());
            case LONG_YEAR -> year = text.fixed(4, true);
            case YEAR -> {
                int number = text.fixed(2, false);
                year = number + (number >= 69 ? 1900 : 2000);
            }
            case LONG_MONTH -> month = 1 + text.name(Layout.MONTHS, Integer.MAX_VALUE);
            case MONTH -> month = 1 + text.name(Layout.MONTHS, Layout.SHORT_NAME);
            case NUMBER_MONTH, ZERO_MONTH ->
                month = inRange(text.number(part.kind() == Kind.ZERO_MONTH), 1, 12, "month");
            case LONG_WEEKDAY -> text.name(Layout.WEEKDAYS, Integer.MAX_VALUE);
            case WEEKDAY -> text.name(Layout.WEEKDAYS, Layout.SHORT_NAME);
            case DAY -> day = text.number(false);
            case SPACED_DAY -> {
                text.skipBlanks(1);
                day = text.number(false);
            }
            case ZERO_DAY -> day = text.number(true);
            case SPACED_YEAR_DAY -> {
                text.skipBlanks(2);
                yearDay = text.yearDay(false);
            }
            case ZERO_YEAR_DAY -> yearDay = text.yearDay(true);
            case HOUR -> hour = inRange(text.number(false), 0, 23, "hour");
            case HOUR_12, ZERO_HOUR_12 -> hour = inRange(text.number(part.kind() == Kind.ZERO_HOUR_12), 0, 12, "hour");
            case MINUTE, ZERO_MINUTE -> minute = inRange(text.number(part.kind() == Kind.ZERO_MINUTE), 0, 59, "minute");
            case SECOND, ZERO_SECOND -> {
                second = inRange(text.number(part.kind() == Kind.ZERO_SECOND), 0, 59, "second");
                unexpectedFraction(next);
            }
            case UPPER_PM -> halfDay("AM", "PM");
            case LOWER_PM -> halfDay("am", "pm");
            case ZONE_NAME -> text.zoneName();
            case OFFSET_OR_Z -> {
                if (!text.take('Z')) {
                    offset(part);
                }
            }
            case OFFSET -> offset(part);
            case FRACTION -> nanos = text.fraction(part.digits());
            case SHORT_FRACTION -> nanos = text.hasFraction() ? text.fraction(text.fractionDigits()) : nanos;
        }
    }

    /** A fraction may follow the seconds though the layout has none. */
    private void unexpectedFraction(@Nullable Part next) {
        boolean expected = next != null && (next.kind() == Kind.FRACTION || next.kind() == Kind.SHORT_FRACTION);
        if (!expected && text.hasFraction()) {
            nanos = text.fraction(text.fractionDigits());
        }
    }

    private void halfDay(String morning, String afternoon) {
        am = text.takeAll(morning);
        pm = !am && text.takeAll(afternoon);
        if (!am && !pm) {
            throw new TimeText.Mismatch();
        }
    }

    private void offset(Part part) {
        TimeText.Offset read = text.offset(part.minutes(), part.seconds(), part.colons());
        // OPA: offsets of 24 hours and of 60 minutes are taken as they are; what is out of range is said before what is
        // malformed.
        inRange(read.seconds(), TimeText.MALFORMED, 60, "time zone offset second");
        inRange(read.minutes(), TimeText.MALFORMED, 60, "time zone offset minute");
        inRange(read.hours(), TimeText.MALFORMED, 24, "time zone offset hour");
        if (read.isMalformed()) {
            throw new TimeText.Mismatch();
        }
        offset = read.total();
    }

    private Moment moment() {
        int wholeHour = pm && hour < 12 ? hour + 12 : am && hour == 12 ? 0 : hour;
        if (yearDay >= 0) {
            resolveYearDay();
        }
        int monthOfYear = month < 0 ? 1 : month;
        int dayOfMonth = day < 0 ? 1 : day;
        if (dayOfMonth < 1 || dayOfMonth > Month.of(monthOfYear).length(Year.isLeap(year))) {
            throw failure(": day out of range");
        }
        LocalDateTime local =
                LocalDateTime.of(LocalDate.of(year, monthOfYear, dayOfMonth), LocalTime.of(wholeHour, minute, second));
        return new Moment(local.toEpochSecond(ZoneOffset.UTC) - offset, nanos);
    }

    private void resolveYearDay() {
        if (yearDay < 1 || yearDay > (Year.isLeap(year) ? 366 : 365)) {
            throw failure(": day-of-year out of range");
        }
        LocalDate date = LocalDate.ofYearDay(year, yearDay);
        if (month >= 0 && month != date.getMonthValue()) {
            throw failure(": day-of-year does not match month");
        }
        if (day >= 0 && day != date.getDayOfMonth()) {
            throw failure(": day-of-year does not match day");
        }
        month = date.getMonthValue();
        day = date.getDayOfMonth();
    }

    private int inRange(int number, int low, int high, String what) {
        if (number < low || number > high) {
            throw failure(": " + what + " out of range");
        }
        return number;
    }

    private TimeException failure(String problem) {
        return new TimeException("parsing time " + Quote.of(text.all()) + problem);
    }

    private TimeException mismatch(String value, String element) {
        return failure(
                " as " + Quote.of(layout.text()) + ": cannot parse " + Quote.of(value) + " as " + Quote.of(element));
    }
}
