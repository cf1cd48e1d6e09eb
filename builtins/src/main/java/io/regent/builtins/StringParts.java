package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Taking strings apart and putting them together. */
final class StringParts {
    private StringParts() {}

    @Builtin(
            name = "concat",
            signature = "(delimiter: string, collection: array[string] | set[string]) => output: string",
            description = "Joins a set or array of strings with a delimiter.",
            parameters = {"string to use as a delimiter", "strings to join", "the joined string"},
            categories = "strings")
    static String concat(Str delimiter, Value collection) {
        return String.join(delimiter.text(), Expect.strings(2, collection));
    }

    @Builtin(
            name = "split",
            signature = "(x: string, delimiter: string) => ys: array[string]",
            description = "Split returns an array containing elements of the input string split on a delimiter.",
            parameters = {"string that is split", "delimiter used for splitting", "split parts"},
            categories = "strings")
    static Value split(Str x, Str delimiter) {
        return array(pieces(x.text(), delimiter.text()));
    }

    @Builtin(
            name = "strings.split_n",
            signature = "(x: string, delimiter: string, n: number) => ys: array[string]",
            description = "Returns an array of at most `n` parts of `x` split on `delimiter`. If `n` is positive, "
                    + "returns the first `n` parts. If `n` is negative, returns the last `abs(n)` parts. If `n` "
                    + "is zero, returns an empty array. If `abs(n)` exceeds the number of parts, all parts are "
                    + "returned.",
            parameters = {
                "string that is split",
                "delimiter used for splitting",
                "number of parts to return; positive selects from the left, negative from the right, zero "
                        + "returns an empty array",
                "split parts"
            },
            categories = "strings")
    static Value splitN(Str x, Str delimiter, Num n) {
        long wanted = Expect.longInteger(3, n);
        List<String> pieces = pieces(x.text(), delimiter.text());
        int size = pieces.size();
        int first = wanted < 0 ? Math.clamp(size + Math.max(wanted, -size), 0, size) : 0;
        int end = wanted < 0 ? size : Math.clamp(wanted, 0, size);
        return array(pieces.subList(first, end));
    }

    private static List<String> pieces(String text, String delimiter) {
        if (delimiter.isEmpty()) {
            return codePoints(text);
        }
        List<String> pieces = new ArrayList<>();
        int start = 0;
        for (int end = text.indexOf(delimiter); end >= 0; end = text.indexOf(delimiter, start)) {
            pieces.add(text.substring(start, end));
            start = end + delimiter.length();
        }
        pieces.add(text.substring(start));
        return pieces;
    }

    private static List<String> codePoints(String text) {
        List<String> pieces = new ArrayList<>(text.length());
        for (int start = 0, end; start < text.length(); start = end) {
            end = text.offsetByCodePoints(start, 1);
            pieces.add(text.substring(start, end));
        }
        return pieces;
    }

    private static Arr array(List<String> pieces) {
        Arr.Builder items = Arr.builder();
        pieces.forEach(piece -> items.add(Str.of(piece)));
        return items.build();
    }

    @Builtin(
            name = "substring",
            signature = "(value: string, offset: number, length: number) => output: string",
            description = "Returns the  portion of a string for a given `offset` and a `length`.  If `length < 0`, "
                    + "`output` is the remainder of the string.",
            parameters = {
                "string to extract substring from",
                "offset, must be positive",
                "length of the substring starting from `offset`",
                "substring of `value` from `offset`, of length `length`"
            },
            categories = "strings")
    static String substring(Str value, Value offset, Value length) {
        long from = Expect.longInteger(2, offset);
        long wanted = Expect.longInteger(3, length);
        if (from < 0) {
            throw BuiltinException.failure("negative offset");
        }
        String text = value.text();
        int start = advanced(text, 0, from);
        return text.substring(start, wanted < 0 ? text.length() : advanced(text, start, wanted));
    }

    /** The index that many code points after {@code index}, or the end of the text. */
    private static int advanced(String text, int index, long codePoints) {
        boolean within = codePoints < text.length() && codePoints < text.codePointCount(index, text.length());
        return within ? text.offsetByCodePoints(index, (int) codePoints) : text.length();
    }

    @Builtin(
            name = "strings.reverse",
            signature = "(x: string) => y: string",
            description = "Reverses a given string.",
            parameters = {"string to reverse", "reversed string"},
            categories = "strings")
    static String reverse(Str x) {
        return new StringBuilder(x.text()).reverse().toString();
    }
}
