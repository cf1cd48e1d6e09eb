package io.regent.builtins;

import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Upper and lower case, replacement, and numbers written in other bases. */
final class StringChanges {
    private StringChanges() {}

    @Builtin(
            name = "lower",
            signature = "(x: string) => y: string",
            description = "Returns the input string but with all characters in lower-case.",
            parameters = {"string that is converted to lower-case", "lower-case of x"},
            categories = "strings")
    static String lower(Str x) {
        String text = x.text();
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().forEach(c -> lower.appendCodePoint(Character.toLowerCase(c)));
        return lower.toString();
    }

    @Builtin(
            name = "upper",
            signature = "(x: string) => y: string",
            description = "Returns the input string but with all characters in upper-case.",
            parameters = {"string that is converted to upper-case", "upper-case of x"},
            categories = "strings")
    static String upper(Str x) {
        String text = x.text();
        StringBuilder upper = new StringBuilder(text.length());
        text.codePoints().forEach(c -> upper.appendCodePoint(Character.toUpperCase(c)));
        return upper.toString();
    }

    @Builtin(
            name = "replace",
            signature = "(x: string, old: string, new: string) => y: string",
            description = "Replace replaces all instances of a sub-string.",
            parameters = {
                "string being processed",
                "substring to replace",
                "string to replace `old` with",
                "string with replaced substrings"
            },
            categories = "strings")
    static String replace(BuiltinContext context, Str x, Str old, Str replacement) {
        if (old.text().isEmpty()) {
            return replaced(context, x.text(), List.of(new Replacement("", replacement.text())));
        }
        return x.text().replace(old.text(), replacement.text());
    }

    @Builtin(
            name = "strings.replace_n",
            signature = "(patterns: object[string: string], value: string) => output: string",
            description = "Replaces a string from a list of old, new string pairs.\nReplacements are performed in "
                    + "the order they appear in the target string, without overlapping matches.\nThe old string "
                    + "comparisons are done in argument order.",
            parameters = {
                "replacement pairs",
                "string to replace substring matches in",
                "string with replaced substrings"
            })
    static String replaceN(BuiltinContext context, Obj patterns, Str value) {
        List<Replacement> replacements = new ArrayList<>(patterns.size());
        for (int i = 0; i < patterns.size(); i++) {
            replacements.add(replacement(patterns.keyAt(i), patterns.valueAt(i)));
        }
        return replaced(context, value.text(), replacements);
    }

    private record Replacement(String pattern, String text) {}

    private static Replacement replacement(Value key, Value value) {
        if (!(key instanceof Str pattern)) {
            throw BuiltinException.operand(1, "non-string key found in pattern object");
        }
        if (!(value instanceof Str text)) {
            throw BuiltinException.operand(1, "non-string value found in pattern object");
        }
        return new Replacement(pattern.text(), text.text());
    }

    private static String replaced(BuiltinContext context, String text, List<Replacement> replacements) {
        StringBuilder result = new StringBuilder();
        boolean afterNothing = false;
        int at = 0;
        while (at <= text.length()) {
            context.checkCancelled();
            Replacement found = matching(text, at, replacements, afterNothing);
            result.append(found == null ? "" : found.text());
            // INVARIANT: the empty pattern matches once at each place, before the code point there is looked at.
            afterNothing = found != null && found.pattern().isEmpty();
            if (found != null) {
                at += found.pattern().length();
            } else if (at < text.length()) {
                int codePoint = text.codePointAt(at);
                result.appendCodePoint(codePoint);
                at += Character.charCount(codePoint);
            } else {
                at++;
            }
        }
        return result.toString();
    }

    private static @Nullable Replacement matching(
            String text, int at, List<Replacement> replacements, boolean afterNothing) {
        for (Replacement replacement : replacements) {
            boolean again = afterNothing && replacement.pattern().isEmpty();
            if (!again && text.startsWith(replacement.pattern(), at)) {
                return replacement;
            }
        }
        return null;
    }

    @Builtin(
            name = "format_int",
            signature = "(number: number, base: number) => output: string",
            description = "Returns the string representation of the number in the given base after rounding it down "
                    + "to an integer value.",
            parameters = {"number to format", "base of number representation to use", "formatted number"},
            categories = "strings")
    static String formatInt(Num number, Num base) {
        BigInteger exact = number.toBigInteger();
        BigInteger integer = exact == null ? number.toBinaryFloat().truncated() : exact;
        return integer.toString(radix(base));
    }

    private static int radix(Num base) {
        // OPA: the base has to be written as 2, 8, 10 or 16; 10.0 is none of them.
        long radix = base.isLong() ? base.longValue() : 0;
        if (radix == 2 || radix == 8 || radix == 10 || radix == 16) {
            return (int) radix;
        }
        throw BuiltinException.operand(2, "must be one of {2, 8, 10, 16}");
    }
}
