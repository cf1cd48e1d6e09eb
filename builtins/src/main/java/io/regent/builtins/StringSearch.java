package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import java.util.function.BiPredicate;

/** Finding text in text. Positions count code points from zero. */
final class StringSearch {
    private StringSearch() {}

    @Builtin(
            name = "contains",
            signature = "(haystack: string, needle: string) => result: boolean",
            description = "Returns `true` if the search string is included in the base string",
            parameters = {"string to search in", "substring to look for", "result of the containment check"},
            categories = "strings")
    static boolean contains(Str haystack, Str needle) {
        return haystack.text().contains(needle.text());
    }

    @Builtin(
            name = "startswith",
            signature = "(search: string, base: string) => result: boolean",
            description = "Returns true if the search string begins with the base string.",
            parameters = {"search string", "base string", "result of the prefix check"},
            categories = "strings")
    static boolean startsWith(Str search, Str base) {
        return search.text().startsWith(base.text());
    }

    @Builtin(
            name = "endswith",
            signature = "(search: string, base: string) => result: boolean",
            description = "Returns true if the search string ends with the base string.",
            parameters = {"search string", "base string", "result of the suffix check"},
            categories = "strings")
    static boolean endsWith(Str search, Str base) {
        return search.text().endsWith(base.text());
    }

    @Builtin(
            name = "indexof",
            signature = "(haystack: string, needle: string) => output: number",
            description = "Returns the index of a substring contained inside a string.",
            parameters = {"string to search in", "substring to look for", "index of first occurrence, `-1` if not found"
            },
            categories = "strings")
    static long indexOf(Str haystack, Str needle) {
        String text = haystack.text();
        int index = text.indexOf(wanted(needle));
        return index < 0 ? -1 : text.codePointCount(0, index);
    }

    @Builtin(
            name = "indexof_n",
            signature = "(haystack: string, needle: string) => output: array[number]",
            description = "Returns a list of all the indexes of a substring contained inside a string.",
            parameters = {
                "string to search in",
                "substring to look for",
                "all indices at which `needle` occurs in `haystack`, may be empty"
            },
            categories = "strings")
    static Value indicesOf(Str haystack, Str needle) {
        String text = haystack.text();
        String wanted = wanted(needle);
        Arr.Builder indices = Arr.builder();
        int counted = 0;
        int position = 0;
        for (int index = text.indexOf(wanted); index >= 0; index = text.indexOf(wanted, index + 1)) {
            position += text.codePointCount(counted, index);
            counted = index;
            indices.add(Num.of(position));
        }
        return indices.build();
    }

    private static String wanted(Str needle) {
        if (needle.text().isEmpty()) {
            throw BuiltinException.failure("empty search character");
        }
        return needle.text();
    }

    @Builtin(
            name = "strings.count",
            signature = "(search: string, substring: string) => output: number",
            description = "Returns the number of non-overlapping instances of a substring in a string.",
            parameters = {"string to search in", "substring to look for", "count of occurrences, `0` if not found"},
            categories = "strings")
    static long count(Str search, Str substring) {
        String text = search.text();
        String wanted = substring.text();
        if (wanted.isEmpty()) {
            // OPA: nothing occurs before, between and after all code points.
            return search.length() + 1L;
        }
        long count = 0;
        for (int index = text.indexOf(wanted); index >= 0; index = text.indexOf(wanted, index + wanted.length())) {
            count++;
        }
        return count;
    }

    @Builtin(
            name = "strings.any_prefix_match",
            signature =
                    "(search: string | array[string] | set[string], base: string | array[string] | set[string]) => result: boolean",
            description = "Returns true if any of the search strings begins with any of the base strings.",
            parameters = {"search string(s)", "base string(s)", "result of the prefix check"},
            categories = "strings")
    static boolean anyPrefix(BuiltinContext context, Value search, Value base) {
        return anyPair(context, strings(1, search), strings(2, base), String::startsWith);
    }

    @Builtin(
            name = "strings.any_suffix_match",
            signature =
                    "(search: string | array[string] | set[string], base: string | array[string] | set[string]) => result: boolean",
            description = "Returns true if any of the search strings ends with any of the base strings.",
            parameters = {"search string(s)", "base string(s)", "result of the suffix check"},
            categories = "strings")
    static boolean anySuffix(BuiltinContext context, Value search, Value base) {
        return anyPair(context, strings(1, search), strings(2, base), String::endsWith);
    }

    private static boolean anyPair(
            BuiltinContext context, List<String> texts, List<String> bases, BiPredicate<String, String> matches) {
        for (String text : texts) {
            context.checkCancelled();
            for (String base : bases) {
                if (matches.test(text, base)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static List<String> strings(int position, Value value) {
        if (value instanceof Str text) {
            return List.of(text.text());
        }
        if (value instanceof Arr || value instanceof SetValue) {
            return Expect.strings(position, value);
        }
        throw BuiltinException.operandType(position, "one of {string, set, array}", value);
    }
}
