package io.regent.builtins;

import io.regent.builtins.regex.GlobIntersection;
import io.regent.builtins.regex.Regex;
import io.regent.builtins.regex.RegexException;
import io.regent.builtins.regex.RegexTemplate;
import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Regular expressions in RE2's syntax, which never take more than linear time. */
final class Regexes {
    private static final Patterns<String, Regex> PATTERNS = new Patterns<>();
    private static final Patterns<TemplateKey, Regex> TEMPLATES = new Patterns<>();

    private Regexes() {}

    private record TemplateKey(String template, char start, char end) {}

    @Builtin(
            name = "regex.is_valid",
            signature = "(pattern: string) => result: boolean",
            description = "Checks if a string is a valid regular expression: the detailed syntax for patterns is "
                    + "defined by https://github.com/google/re2/wiki/Syntax.",
            parameters = {"regular expression", "true if `pattern` is a valid regular expression"})
    static boolean isValid(Value pattern) {
        try {
            if (pattern instanceof Str text) {
                regex(text);
                return true;
            }
            return false;
        } catch (RegexException malformed) {
            return false;
        }
    }

    @Builtin(
            name = "regex.match",
            signature = "(pattern: string, value: string) => result: boolean",
            description = "Matches a string against a regular expression.",
            parameters = {"regular expression", "value to match against `pattern`", "true if `value` matches `pattern`"
            })
    static boolean match(BuiltinContext context, Str pattern, Str value) {
        return checked(() -> regex(pattern).find(value.text(), context::checkCancelled));
    }

    /** Whether a regular expression matches some part of a string; regex.match took its place. */
    @Builtin(name = "re_match", signature = "(string, string) => boolean", deprecated = true)
    static boolean oldMatch(BuiltinContext context, Str pattern, Str value) {
        return match(context, pattern, value);
    }

    @Builtin(
            name = "regex.find_n",
            signature = "(pattern: string, value: string, number: number) => output: array[string]",
            description = "Returns the specified number of matches when matching the input against the pattern.",
            parameters = {
                "regular expression",
                "string to match",
                "number of matches to return, if `-1`, returns all matches",
                "collected matches"
            })
    static Arr findN(BuiltinContext context, Str pattern, Str value, Num number) {
        long limit = Expect.longInteger(3, number);
        Arr.Builder found = Arr.builder();
        for (int[] match : checked(() -> regex(pattern).findAll(value.text(), limit, context::checkCancelled))) {
            found.add(Str.of(value.text().substring(match[0], match[1])));
        }
        return found.build();
    }

    @Builtin(
            name = "regex.find_all_string_submatch_n",
            signature = "(pattern: string, value: string, number: number) => output: array[array[string]]",
            description = "Returns all successive matches of the expression.",
            parameters = {
                "regular expression",
                "string to match",
                "number of matches to return; `-1` means all matches",
                "array of all matches"
            })
    static Arr findAllSubmatchN(BuiltinContext context, Str pattern, Str value, Num number) {
        long limit = Expect.longInteger(3, number);
        Arr.Builder found = Arr.builder();
        for (int[] match : checked(() -> regex(pattern).findAll(value.text(), limit, context::checkCancelled))) {
            found.add(groups(match, value.text()));
        }
        return found.build();
    }

    @Builtin(
            name = "regex.replace",
            signature = "(s: string, pattern: string, value: string) => output: string",
            description = "Find and replaces the text using the regular expression pattern.",
            parameters = {
                "string being processed",
                "regex pattern to be applied",
                "regex value",
                "string with replaced substrings"
            })
    static String replace(BuiltinContext context, Str s, Str pattern, Str value) {
        return checked(() -> regex(pattern).replaceAll(s.text(), value.text(), context::checkCancelled));
    }

    @Builtin(
            name = "regex.split",
            signature = "(pattern: string, value: string) => output: array[string]",
            description = "Splits the input string by the occurrences of the given pattern.",
            parameters = {"regular expression", "string to match", "the parts obtained by splitting `value`"})
    static Arr split(BuiltinContext context, Str pattern, Str value) {
        List<Value> parts = new ArrayList<>();
        for (String part : checked(() -> regex(pattern).split(value.text(), context::checkCancelled))) {
            parts.add(Str.of(part));
        }
        return Arr.of(parts);
    }

    @Builtin(
            name = "regex.template_match",
            signature = "(template: string, value: string, delimiter_start: string, delimiter_end: string)"
                    + " => result: boolean",
            description = "Matches a string against a pattern, where the pattern may be glob-like",
            parameters = {
                "template expression containing `0..n` regular expressions",
                "string to match",
                "start delimiter of the regular expression in `template`",
                "end delimiter of the regular expression in `template`",
                "true if `value` matches the `template`"
            })
    static boolean templateMatch(
            BuiltinContext context, Str template, Str value, Str delimiterStart, Str delimiterEnd) {
        char start = delimiter("start", delimiterStart, delimiterStart);
        char end = delimiter("end", delimiterEnd, delimiterStart);
        TemplateKey key = new TemplateKey(template.text(), start, end);
        return checked(() -> TEMPLATES.get(key, Regexes::compile).find(value.text(), context::checkCancelled));
    }

    @Builtin(
            name = "regex.globs_match",
            signature = "(glob1: string, glob2: string) => result: boolean",
            description = "Checks if the intersection of two glob-style regular expressions matches a non-empty set "
                    + "of non-empty strings.\nThe set of regex symbols is limited for this builtin: only `.`, "
                    + "`*`, `+`, `[`, `-`, `]` and `\\` are treated as special symbols.",
            parameters = {
                "first glob-style regular expression",
                "second glob-style regular expression",
                "true if the intersection of `glob1` and `glob2` matches a non-empty set of non-empty " + "strings"
            })
    static boolean globsMatch(Str glob1, Str glob2) {
        return checked(() -> GlobIntersection.exists(glob1.text(), glob2.text()));
    }

    private static Regex regex(Str pattern) {
        return PATTERNS.get(pattern.text(), Regex::compile);
    }

    private static Regex compile(TemplateKey key) {
        return RegexTemplate.compile(key.template(), key.start(), key.end());
    }

    private static <T> T checked(Supplier<T> work) {
        try {
            return work.get();
        } catch (RegexException malformed) {
            throw BuiltinException.failure(malformed.getMessage());
        } catch (StackOverflowError tooDeep) {
            // The library follows what may match nothing by recursion, and there is no telling how deep from the
            // pattern.
            throw BuiltinException.failure("expression has too many parts that may match nothing");
        }
    }

    private static Arr groups(int[] match, String text) {
        Arr.Builder groups = Arr.builder();
        for (int i = 0; i < match.length; i += 2) {
            groups.add(match[i] < 0 ? Str.EMPTY : Str.of(text.substring(match[i], match[i + 1])));
        }
        return groups.build();
    }

    // OPA: the message gives the length of the start delimiter for both.
    private static char delimiter(String which, Str delimiter, Str counted) {
        if (bytes(delimiter) == 1) {
            return delimiter.text().charAt(0);
        }
        throw BuiltinException.failure(
                which + " delimiter has to be exactly one character long but is " + bytes(counted) + " long");
    }

    private static int bytes(Str text) {
        return text.text().getBytes(StandardCharsets.UTF_8).length;
    }
}
