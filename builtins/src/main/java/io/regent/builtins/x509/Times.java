package io.regent.builtins.x509;

import io.regent.builtins.BuiltinException;
import io.regent.builtins.keys.Der;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the two forms of time in certificates (RFC 5280, 4.1.2.5). */
final class Times {
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    /** From here on two digits of a year mean the century before. */
    private static final int PIVOT_YEAR = 2050;

    private Times() {}

    static OffsetDateTime read(Der der) {
        if (der.startsWith(UTC_TIME)) {
            return Der.required(time(der.content(UTC_TIME), 2), "x509: malformed UTCTime");
        }
        if (der.startsWith(GENERALIZED_TIME)) {
            return Der.required(time(der.content(GENERALIZED_TIME), 4), "x509: malformed GeneralizedTime");
        }
        throw BuiltinException.failure("x509: unsupported time format");
    }

    /** {@code YYMMDDhhmm[ss]Z} with two or four digits of a year; a year of four needs seconds. */
    private static @Nullable OffsetDateTime time(@Nullable Der content, int yearDigits) {
        String text = content == null ? "" : new String(content.toByteArray(), StandardCharsets.ISO_8859_1);
        int zone = digitsIn(text);
        int seconds = zone - yearDigits - 8;
        if (seconds != 2 && (seconds != 0 || yearDigits == 4)) {
            return null;
        }
        ZoneOffset offset = offset(text.substring(zone));
        int year = number(text, 0, yearDigits);
        int century = yearDigits == 4 ? 0 : year + 2000 >= PIVOT_YEAR ? 1900 : 2000;
        int at = yearDigits;
        try {
            return offset == null
                    ? null
                    : OffsetDateTime.of(
                            century + year,
                            number(text, at, 2),
                            number(text, at + 2, 2),
                            number(text, at + 4, 2),
                            number(text, at + 6, 2),
                            seconds == 0 ? 0 : number(text, at + 8, 2),
                            0,
                            offset);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int digitsIn(String text) {
        int count = 0;
        while (count < text.length() && text.charAt(count) >= '0' && text.charAt(count) <= '9') {
            count++;
        }
        return count;
    }

    private static int number(String digits, int from, int count) {
        return Integer.parseInt(digits, from, from + count, 10);
    }

    /** {@code Z} or an offset such as {@code +0100}, which is not zero. */
    private static @Nullable ZoneOffset offset(String text) {
        if (text.equals("Z")) {
            return ZoneOffset.UTC;
        }
        boolean offset = text.length() == 5 && (text.charAt(0) == '+' || text.charAt(0) == '-');
        if (!offset || digitsIn(text.substring(1)) != 4 || text.endsWith("0000")) {
            return null;
        }
        int sign = text.charAt(0) == '+' ? 1 : -1;
        try {
            return ZoneOffset.ofHoursMinutes(sign * number(text, 1, 2), sign * number(text, 3, 2));
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
