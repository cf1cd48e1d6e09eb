package io.regent.builtins;

import io.regent.value.Str;

/** Cutting off the ends of strings. */
public final class Trimming {
    private Trimming() {}

    @Builtin(
            name = "trim",
            signature = "(value: string, cutset: string) => output: string",
            description = "Returns `value` with all leading or trailing instances of the `cutset` characters removed.",
            parameters = {
                "string to trim",
                "string of characters that are cut off",
                "string trimmed of `cutset` characters"
            },
            categories = "strings")
    static String trim(Str value, Str cutset) {
        return both(value.text(), cutset.text());
    }

    @Builtin(
            name = "trim_left",
            signature = "(value: string, cutset: string) => output: string",
            description = "Returns `value` with all leading instances of the `cutset` characters removed.",
            parameters = {
                "string to trim",
                "string of characters that are cut off on the left",
                "string left-trimmed of `cutset` characters"
            },
            categories = "strings")
    static String trimLeft(Str value, Str cutset) {
        String text = value.text();
        return text.substring(start(text, cutset.text()));
    }

    @Builtin(
            name = "trim_right",
            signature = "(value: string, cutset: string) => output: string",
            description = "Returns `value` with all trailing instances of the `cutset` characters removed.",
            parameters = {
                "string to trim",
                "string of characters that are cut off on the right",
                "string right-trimmed of `cutset` characters"
            },
            categories = "strings")
    static String trimRight(Str value, Str cutset) {
        String text = value.text();
        return text.substring(0, end(text, cutset.text()));
    }

    @Builtin(
            name = "trim_prefix",
            signature = "(value: string, prefix: string) => output: string",
            description = "Returns `value` without the prefix. If `value` doesn't start with `prefix`, it is "
                    + "returned unchanged.",
            parameters = {"string to trim", "prefix to cut off", "string with `prefix` cut off"},
            categories = "strings")
    static String trimPrefix(Str value, Str prefix) {
        String text = value.text();
        return text.startsWith(prefix.text()) ? text.substring(prefix.text().length()) : text;
    }

    @Builtin(
            name = "trim_suffix",
            signature = "(value: string, suffix: string) => output: string",
            description = "Returns `value` without the suffix. If `value` doesn't end with `suffix`, it is returned "
                    + "unchanged.",
            parameters = {"string to trim", "suffix to cut off", "string with `suffix` cut off"},
            categories = "strings")
    static String trimSuffix(Str value, Str suffix) {
        String text = value.text();
        int rest = text.length() - suffix.text().length();
        return text.endsWith(suffix.text()) ? text.substring(0, rest) : text;
    }

    /** What Unicode calls white space: nothing else is cut off by {@code trim_space}. */
    private static final String WHITE_SPACE = "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004"
            + "\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000";

    @Builtin(
            name = "trim_space",
            signature = "(value: string) => output: string",
            description = "Return the given string with all leading and trailing white space removed.",
            parameters = {"string to trim", "string leading and trailing white space cut off"},
            categories = "strings")
    static String trimSpace(Str value) {
        return both(value.text(), WHITE_SPACE);
    }

    /** {@code text} without code points of {@code cutset} at both ends. */
    public static String both(String text, String cutset) {
        int start = start(text, cutset);
        int end = end(text, cutset);
        return start < end ? text.substring(start, end) : "";
    }

    /** The index of the first code point that is not in {@code cutset}. */
    private static int start(String text, String cutset) {
        int at = 0;
        while (at < text.length() && cutset.indexOf(text.codePointAt(at)) >= 0) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    /** The index after the last code point that is not in {@code cutset}. */
    private static int end(String text, String cutset) {
        int at = text.length();
        while (at > 0 && cutset.indexOf(text.codePointBefore(at)) >= 0) {
            at -= Character.charCount(text.codePointBefore(at));
        }
        return at;
    }
}
