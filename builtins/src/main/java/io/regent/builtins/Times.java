package io.regent.builtins;

import io.regent.builtins.time.CivilDate;
import io.regent.builtins.time.Durations;
import io.regent.builtins.time.Layout;
import io.regent.builtins.time.TimeException;
import io.regent.builtins.time.TimeFormat;
import io.regent.builtins.time.TimeParse;
import io.regent.builtins.time.Zones;
import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Moments as nanoseconds since 1970-01-01T00:00Z that fit in 64 bits, between the years 1677 and 2262. */
final class Times {
    private static final long NANOS = 1_000_000_000L;
    private static final String MOMENT = "either number (ns) or [number (ns), string (tz)]";
    private static final String OUT_OF_RANGE = "time outside of valid range";

    private Times() {}

    @Builtin(
            name = "time.now_ns",
            signature = "() => now: number",
            description = "Returns the current time since epoch in nanoseconds.",
            parameters = {"nanoseconds since epoch"},
            nondeterministic = true)
    static long now(BuiltinContext context) {
        return context.nowNanos();
    }

    @Builtin(
            name = "time.parse_ns",
            signature = "(layout: string, value: string) => ns: number",
            description = "Returns the time in nanoseconds parsed from the string in the given format. `undefined` "
                    + "if the result would be outside the valid time range that can fit within an `int64`.",
            parameters = {
                "format used for parsing, see the [Go `time` package "
                        + "documentation](https://golang.org/pkg/time/#Parse) for more details",
                "input to parse according to `layout`",
                "`value` in nanoseconds since epoch"
            })
    static long parse(Str layout, Str value) {
        return parse(Layout.named(layout.text()), value);
    }

    @Builtin(
            name = "time.parse_rfc3339_ns",
            signature = "(value: string) => ns: number",
            description = "Returns the time in nanoseconds parsed from the string in RFC3339 format. `undefined` if "
                    + "the result would be outside the valid time range that can fit within an `int64`.",
            parameters = {"input string to parse in RFC3339 format", "`value` in nanoseconds since epoch"})
    static long parseRfc3339(Str value) {
        return parse(Layout.named("RFC3339"), value);
    }

    @Builtin(
            name = "time.parse_duration_ns",
            signature = "(duration: string) => ns: number",
            description = "Returns the duration in nanoseconds represented by a string.",
            parameters = {
                "a duration like \"3m\"; see the [OPA `Duration Parsing` "
                        + "documentation](https://www.openpolicyagent.org/docs/latest/policy-reference/builtins/time#duration-parsing) for more details",
                "the `duration` in nanoseconds"
            })
    static long parseDuration(Str duration) {
        try {
            return Durations.parse(duration.text());
        } catch (TimeException malformed) {
            throw BuiltinException.failure(malformed.getMessage());
        }
    }

    @Builtin(
            name = "time.format",
            signature = "(x: number | array<number, string> | array<number, string, string>)"
                    + " => formatted timestamp: string",
            description = "Returns the formatted timestamp for the nanoseconds since epoch.",
            parameters = {
                "a number representing the nanoseconds since the epoch (UTC); or a two-element array of "
                        + "the nanoseconds, and a timezone string; or a three-element array of ns, timezone string "
                        + "and a layout string or golang defined formatting constant (see golang supported time "
                        + "formats)",
                "the formatted timestamp represented for the nanoseconds since the epoch in the supplied "
                        + "timezone (or UTC)"
            })
    static String format(Value x) {
        ZonedDateTime time = moment(x);
        String layout = x instanceof Arr array && array.size() > 2 ? string(array.get(2)) : "";
        return TimeFormat.format(time, Layout.named(layout));
    }

    @Builtin(
            name = "time.date",
            signature = "(x: number | array<number, string>) => date: array<number, number, number>",
            description = "Returns the `[year, month, day]` for the nanoseconds since epoch.",
            parameters = {
                "a number representing the nanoseconds since the epoch (UTC); or a two-element array of "
                        + "the nanoseconds, and a timezone string",
                "an array of `year`, `month` (1-12), and `day` (1-31)"
            })
    static Arr date(Value x) {
        ZonedDateTime time = moment(x);
        return numbers(time.getYear(), time.getMonthValue(), time.getDayOfMonth());
    }

    @Builtin(
            name = "time.clock",
            signature = "(x: number | array<number, string>) => output: array<number, number, number>",
            description = "Returns the `[hour, minute, second]` of the day for the nanoseconds since epoch.",
            parameters = {
                "a number representing the nanoseconds since the epoch (UTC); or a two-element array of "
                        + "the nanoseconds, and a timezone string",
                "the `hour`, `minute` (0-59), and `second` (0-59) representing the time of day for the "
                        + "nanoseconds since epoch in the supplied timezone (or UTC)"
            })
    static Arr clock(Value x) {
        ZonedDateTime time = moment(x);
        return numbers(time.getHour(), time.getMinute(), time.getSecond());
    }

    @Builtin(
            name = "time.weekday",
            signature = "(x: number | array<number, string>) => day: string",
            description = "Returns the day of the week (Monday, Tuesday, ...) for the nanoseconds since epoch.",
            parameters = {
                "a number representing the nanoseconds since the epoch (UTC); or a two-element array of "
                        + "the nanoseconds, and a timezone string",
                "the weekday represented by `ns` nanoseconds since the epoch in the supplied timezone (or " + "UTC)"
            })
    static String weekday(Value x) {
        return TimeFormat.weekday(moment(x));
    }

    @Builtin(
            name = "time.add_date",
            signature = "(ns: number, years: number, months: number, days: number) => output: number",
            description = "Returns the nanoseconds since epoch after adding years, months and days to nanoseconds. "
                    + "Month & day values outside their usual ranges after the operation and will be normalized "
                    + "- for example, October 32 would become November 1. `undefined` if the result would be "
                    + "outside the valid time range that can fit within an `int64`.",
            parameters = {
                "nanoseconds since the epoch",
                "number of years to add",
                "number of months to add",
                "number of days to add",
                "nanoseconds since the epoch representing the input time, with years, months and days added"
            })
    static long addDate(Value ns, Num years, Num months, Num days) {
        ZonedDateTime time = moment(ns);
        CivilDate date = new CivilDate(
                time.getYear() + Expect.longInteger(2, years),
                time.getMonthValue() + Expect.longInteger(3, months),
                time.getDayOfMonth() + Expect.longInteger(4, days));
        long local = date.epochDay() * (24 * 3600) + time.toLocalTime().toSecondOfDay();
        ZoneId zone = time.getZone();
        return nanos(local - offset(zone, local - offset(zone, local)), time.getNano());
    }

    @Builtin(
            name = "time.diff",
            signature = "(ns1: number | array<number, string>, ns2: number | array<number, string>)"
                    + " => output: array<number, number, number, number, number, number>",
            description = "Returns the difference between two unix timestamps in nanoseconds (with optional timezone "
                    + "strings).",
            parameters = {
                "nanoseconds since the epoch; or a two-element array of the nanoseconds, and a timezone " + "string",
                "nanoseconds since the epoch; or a two-element array of the nanoseconds, and a timezone " + "string",
                "difference between `ns1` and `ns2` (in their supplied timezones, if supplied, or UTC) as "
                        + "array of numbers: `[years, months, days, hours, minutes, seconds]`"
            })
    static Arr diff(Value ns1, Value ns2) {
        ZonedDateTime first = moment(ns1);
        ZonedDateTime second = moment(ns2).withZoneSameInstant(first.getZone());
        return numbers(
                first.isAfter(second)
                        ? CivilDate.difference(second.toLocalDateTime(), first.toLocalDateTime())
                        : CivilDate.difference(first.toLocalDateTime(), second.toLocalDateTime()));
    }

    private static long parse(Layout layout, Str value) {
        try {
            TimeParse.Moment moment = TimeParse.parse(layout, value.text());
            return nanos(moment.epochSecond(), moment.nanos());
        } catch (TimeException malformed) {
            throw BuiltinException.failure(malformed.getMessage());
        }
    }

    /** The moment an operand denotes, with its zone; UTC when it has none. */
    private static ZonedDateTime moment(Value operand) {
        ZoneId zone = ZoneOffset.UTC;
        Value number = operand;
        if (operand instanceof Arr array && array.size() > 0) {
            number = array.get(0);
            if (!(number instanceof Num)) {
                throw BuiltinException.operandType(1, "number", number);
            }
            zone = array.size() > 1 ? zone(string(array.get(1))) : zone;
        }
        if (!(number instanceof Num nanos)) {
            throw BuiltinException.operandType(1, MOMENT, operand);
        }
        Long exact = nanos.toLongExact();
        if (exact == null) {
            throw BuiltinException.failure("timestamp too big");
        }
        return Instant.ofEpochSecond(Math.floorDiv(exact, NANOS), Math.floorMod(exact, NANOS))
                .atZone(zone);
    }

    private static ZoneId zone(String name) {
        try {
            return Zones.find(name);
        } catch (TimeException unknown) {
            throw BuiltinException.failure(unknown.getMessage());
        }
    }

    private static String string(Value value) {
        if (value instanceof Str text) {
            return text.text();
        }
        throw BuiltinException.operandType(1, "string", value);
    }

    private static long nanos(long epochSecond, int nanos) {
        try {
            // Negative seconds may only fit together with the nanoseconds after them.
            return epochSecond < 0
                    ? Math.addExact(Math.multiplyExact(epochSecond + 1, NANOS), nanos - NANOS)
                    : Math.addExact(Math.multiplyExact(epochSecond, NANOS), nanos);
        } catch (ArithmeticException tooLarge) {
            throw BuiltinException.failure(OUT_OF_RANGE);
        }
    }

    private static long offset(ZoneId zone, long epochSecond) {
        // Zones are not known for the times that only a sum of dates reaches, and do not matter for them.
        boolean known = Math.abs(epochSecond) < Instant.MAX.getEpochSecond();
        return known
                ? zone.getRules().getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds()
                : 0;
    }

    private static Arr numbers(long... numbers) {
        Value[] items = new Value[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            items[i] = Num.of(numbers[i]);
        }
        return Arr.of(items);
    }
}
