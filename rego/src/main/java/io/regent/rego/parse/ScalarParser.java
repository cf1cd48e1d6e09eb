package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Constant;
import io.regent.value.Num;
import io.regent.value.Str;
import org.jspecify.annotations.Nullable;

/** Numbers and plain strings. The cursor stays on their last token. */
final class ScalarParser {
    private final Cursor cursor;

    ScalarParser(Cursor cursor) {
        this.cursor = cursor;
    }

    @Nullable
    Constant number() {
        return number("", cursor.location());
    }

    /** The number after a minus, which stands at {@code minus} and has been passed. */
    @Nullable
    Constant negativeNumber(Location minus) {
        return number("-", minus);
    }

    private @Nullable Constant number(String sign, Location where) {
        String prefix = sign;
        if (cursor.is(TokenKind.DOT)) {
            prefix += ".";
            cursor.advance();
        }
        if (!cursor.is(TokenKind.NUMBER)) {
            cursor.unexpected("expected number");
            return null;
        }
        String digits = cursor.text();
        if (hasLeadingZero(digits)) {
            cursor.unexpected("expected number without leading zero");
            return null;
        }
        if (NumberSize.isTooBig(digits)) {
            cursor.error(cursor.location(), "number too big");
            return null;
        }
        return new Constant(Num.parse(prefix + digits), where);
    }

    private static boolean hasLeadingZero(String digits) {
        return digits.length() > 1 && digits.charAt(0) == '0' && Character.isDigit(digits.charAt(1));
    }

    @Nullable
    Constant string() {
        Location where = cursor.location();
        String written = cursor.text();
        String body = written.substring(1, written.length() - 1);
        if (written.charAt(0) == '`') {
            return new Constant(Str.of(body), where);
        }
        String text = Escapes.resolve(body);
        if (text == null) {
            cursor.error(where, "illegal string literal: " + written);
            return null;
        }
        return new Constant(Str.of(text), where);
    }
}
