package io.regent.builtins.time;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Writes one moment in a layout. */
public final class TimeFormat {
    private final ZonedDateTime time;
    private final StringBuilder out = new StringBuilder();

    private TimeFormat(ZonedDateTime time) {
        this.time = time;
    }

    public static String format(ZonedDateTime time, Layout layout) {
        TimeFormat format = new TimeFormat(time);
        for (Part part : layout.parts()) {
            format.write(part);
        }
        return format.out.toString();
    }

    private void write(Part part) {
        switch (part.kind()) {
            case LITERAL -> out.append(part.text());
            case LONG_MONTH -> out.append(month());
            case MONTH -> out.append(month(), 0, Layout.SHORT_NAME);
            case NUMBER_MONTH -> out.append(time.getMonthValue());
            case ZERO_MONTH -> padded(time.getMonthValue(), 2, '0');
            case LONG_WEEKDAY -> out.append(weekday(time));
            case WEEKDAY -> out.append(weekday(time), 0, Layout.SHORT_NAME);
            case DAY -> out.append(time.getDayOfMonth());
            case SPACED_DAY -> padded(time.getDayOfMonth(), 2, ' ');
            case ZERO_DAY -> padded(time.getDayOfMonth(), 2, '0');
            case SPACED_YEAR_DAY -> padded(time.getDayOfYear(), 3, ' ');
            case ZERO_YEAR_DAY -> padded(time.getDayOfYear(), 3, '0');
            case HOUR -> padded(time.getHour(), 2, '0');
            case HOUR_12 -> out.append(hour12());
            case ZERO_HOUR_12 -> padded(hour12(), 2, '0');
            case MINUTE -> out.append(time.getMinute());
            case ZERO_MINUTE -> padded(time.getMinute(), 2, '0');
            case SECOND -> out.append(time.getSecond());
            case ZERO_SECOND -> padded(time.getSecond(), 2, '0');
            case LONG_YEAR -> padded(time.getYear(), 4, '0');
            case YEAR -> padded(time.getYear() % 100, 2, '0');
            case UPPER_PM -> out.append(time.getHour() < 12 ? "AM" : "PM");
            case LOWER_PM -> out.append(time.getHour() < 12 ? "am" : "pm");
            case ZONE_NAME -> zoneName();
            case OFFSET -> offset(part);
            case OFFSET_OR_Z -> offsetOrZ(part);
            case FRACTION -> fraction(part, false);
            case SHORT_FRACTION -> fraction(part, true);
        }
    }

    /** The English name of a moment's day of the week. */
    public static String weekday(ZonedDateTime time) {
        return Layout.WEEKDAYS[time.getDayOfWeek().getValue() - 1];
    }

    private String month() {
        return Layout.MONTHS[time.getMonthValue() - 1];
    }

    private int hour12() {
        int hour = time.getHour() % 12;
        return hour == 0 ? 12 : hour;
    }

    private void zoneName() {
        int offset = time.getOffset().getTotalSeconds();
        @Nullable String name = Zones.abbreviation(time.getZone(), offset, time.toEpochSecond());
        if (name != null) {
            out.append(name);
        } else {
            offset(offset, offset / 60 % 60 != 0, false, false);
        }
    }

    private void offsetOrZ(Part part) {
        if (time.getOffset().getTotalSeconds() == 0) {
            out.append('Z');
        } else {
            offset(part);
        }
    }

    private void offset(Part part) {
        offset(time.getOffset().getTotalSeconds(), part.minutes(), part.seconds(), part.colons());
    }

    private void offset(int seconds, boolean withMinutes, boolean withSeconds, boolean colons) {
        int size = Math.abs(seconds);
        // OPA: less than a minute west of UTC is written as east.
        out.append(seconds <= -60 ? '-' : '+');
        padded(size / 3600, 2, '0');
        if (withMinutes) {
            out.append(colons ? ":" : "");
            padded(size / 60 % 60, 2, '0');
        }
        if (withSeconds) {
            out.append(colons ? ":" : "");
            padded(size % 60, 2, '0');
        }
    }

    private void fraction(Part part, boolean cut) {
        String nanos = String.valueOf(1_000_000_000 + time.getNano()).substring(1);
        StringBuilder digits = new StringBuilder(nanos);
        digits.setLength(Math.min(part.digits(), nanos.length()));
        while (cut && !digits.isEmpty() && digits.charAt(digits.length() - 1) == '0') {
            digits.setLength(digits.length() - 1);
        }
        if (!digits.isEmpty()) {
            out.append(part.text().charAt(0)).append(digits);
        }
    }

    private void padded(int number, int width, char filler) {
        String digits = String.valueOf(number);
        for (int i = digits.length(); i < width; i++) {
            out.append(filler);
        }
        out.append(digits);
    }
}
