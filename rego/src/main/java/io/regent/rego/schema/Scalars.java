package io.regent.rego.schema;

import io.regent.rego.schema.Schema.TextPattern;
import io.regent.value.Num;
import java.math.BigDecimal;
import java.util.Locale;

/** Compares numbers and texts with what a schema says of them. */
final class Scalars {
    /** Numbers from this power of ten on are written with an exponent. */
    private static final int LARGEST_PLAIN = 6;

    private static final int SMALLEST_PLAIN = -4;

    private Scalars() {}

    static void number(Schema schema, Num number, Report report, Spot spot) {
        BigDecimal value = number.toBigDecimal();
        if (schema.multipleOf != null
                && value.remainder(schema.multipleOf.toBigDecimal()).signum() != 0) {
            report.fail(spot, "multiple_of", "Must be a multiple of " + text(schema.multipleOf));
        }
        if (schema.maximum != null && value.compareTo(schema.maximum.toBigDecimal()) > 0) {
            report.fail(spot, "number_lte", "Must be less than or equal to " + text(schema.maximum));
        }
        if (schema.exclusiveMaximum != null && value.compareTo(schema.exclusiveMaximum.toBigDecimal()) >= 0) {
            report.fail(spot, "number_lt", "Must be less than " + text(schema.exclusiveMaximum));
        }
        if (schema.minimum != null && value.compareTo(schema.minimum.toBigDecimal()) < 0) {
            report.fail(spot, "number_gte", "Must be greater than or equal to " + text(schema.minimum));
        }
        if (schema.exclusiveMinimum != null && value.compareTo(schema.exclusiveMinimum.toBigDecimal()) <= 0) {
            report.fail(spot, "number_gt", "Must be greater than " + text(schema.exclusiveMinimum));
        }
        report.passed();
    }

    /** A limit as the reference shows it: {@code 100000}, {@code 1e+06}, {@code 1.5e-07}. */
    private static String text(Num limit) {
        BigDecimal decimal = limit.toBigDecimal().stripTrailingZeros();
        int exponent = decimal.precision() - decimal.scale() - 1;
        if (decimal.signum() == 0 || exponent >= SMALLEST_PLAIN && exponent < LARGEST_PLAIN) {
            return decimal.toPlainString();
        }
        String mantissa = decimal.movePointLeft(exponent).stripTrailingZeros().toPlainString();
        return String.format(Locale.ROOT, "%se%+03d", mantissa, exponent);
    }

    static void text(Schema schema, String text, Report report, Spot spot) {
        int length = text.codePointCount(0, text.length());
        Integer least = schema.length.least();
        if (least != null && length < least) {
            report.fail(spot, "string_gte", "String length must be greater than or equal to " + least);
        }
        Integer most = schema.length.most();
        if (most != null && length > most) {
            report.fail(spot, "string_lte", "String length must be less than or equal to " + most);
        }
        TextPattern pattern = schema.pattern;
        if (pattern != null && !pattern.matches().test(text)) {
            report.fail(spot, "pattern", "Does not match pattern '" + pattern.expression() + "'");
        }
        report.passed();
    }
}
