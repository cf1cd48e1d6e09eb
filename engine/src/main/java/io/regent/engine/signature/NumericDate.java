package io.regent.engine.signature;

import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import java.time.DateTimeException;
import java.time.OffsetDateTime;

/** The time in a claim: seconds since 1970, of which fractions do not count, or a timestamp of RFC 3339. */
final class NumericDate {
    private NumericDate() {}

    static Num of(String claim, Value value) {
        if (!(value instanceof Num) && !(value instanceof Str)) {
            throw Claims.wrong(claim, "invalid type " + Claims.type(value));
        }
        String text = value instanceof Str string ? string.text() : value.toString();
        try {
            return Num.of(isPlain(text) ? seconds(text) : timestamp(text));
        } catch (DateTimeException wrong) {
            throw Claims.wrong(
                    claim, "failed to accept " + Claims.type(value) + " " + Str.of(text) + ": " + wrong.getMessage());
        }
    }

    private static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.');
    }

    private static long seconds(String text) {
        int point = text.indexOf('.');
        String whole = point > 0 ? text.substring(0, point) : text;
        try {
            return Long.parseLong(whole);
        } catch (NumberFormatException wrong) {
            boolean digits = !whole.isEmpty() && whole.chars().allMatch(Character::isDigit);
            throw new DateTimeException(
                    "failed to parse whole value " + Str.of(whole) + ": strconv.ParseInt: parsing " + Str.of(whole)
                            + (digits ? ": value out of range" : ": invalid syntax"),
                    wrong);
        }
    }

    private static long timestamp(String text) {
        try {
            return OffsetDateTime.parse(text).toEpochSecond();
        } catch (DateTimeException wrong) {
            throw new DateTimeException(
                    "value is not number of seconds since the epoch, and attempt to parse it as RFC3339 timestamp"
                            + " failed: parsing time " + Str.of(text)
                            + " as \"2006-01-02T15:04:05Z07:00\": cannot parse " + Str.of(text) + " as \"2006\"",
                    wrong);
        }
    }
}
