package io.regent.builtins;

import io.regent.builtins.glob.Glob;
import io.regent.builtins.glob.GlobException;
import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.HashSet;
import java.util.Set;

/** Glob patterns whose stars stop at delimiters. */
final class Globs {
    private static final Set<Integer> DEFAULT_DELIMITERS = Set.of((int) '.');
    private static final Patterns<Key, Glob> PATTERNS = new Patterns<>();

    private Globs() {}

    private record Key(String pattern, Set<Integer> delimiters) {}

    @Builtin(
            name = "glob.match",
            signature = "(pattern: string, delimiters: null | array[string], match: string) => result: boolean",
            description = "Parses and matches strings against the glob notation. Not to be confused with "
                    + "`regex.globs_match`.",
            parameters = {
                "glob pattern",
                "glob pattern delimiters, e.g. `[\".\", \":\"]`, defaults to `[\".\"]` if unset. If "
                        + "`delimiters` is `null`, glob match without delimiter.",
                "string to match against `pattern`",
                "true if `match` can be found in `pattern` which is separated by `delimiters`"
            })
    static boolean match(Str pattern, Value delimiters, Str match) {
        Key key = new Key(pattern.text(), delimiters(delimiters));
        try {
            return PATTERNS.get(key, Globs::compile).matches(match.text());
        } catch (GlobException malformed) {
            throw BuiltinException.failure(malformed.getMessage());
        }
    }

    @Builtin(
            name = "glob.quote_meta",
            signature = "(pattern: string) => output: string",
            description = "Returns a string which represents a version of the pattern where all asterisks have been "
                    + "escaped.",
            parameters = {"glob pattern", "the escaped string of `pattern`"})
    static String quoteMeta(Str pattern) {
        return Glob.quote(pattern.text());
    }

    private static Glob compile(Key key) {
        return Glob.compile(key.pattern(), key.delimiters());
    }

    private static Set<Integer> delimiters(Value value) {
        if (value instanceof Null) {
            return Set.of();
        }
        if (!(value instanceof Arr array)) {
            throw BuiltinException.operandType(2, "one of {array, null}", value);
        }
        Set<Integer> delimiters = new HashSet<>();
        for (Value member : array) {
            if (!(member instanceof Str text)) {
                throw BuiltinException.operand(
                        2, "must be array of strings but got array containing " + member.typeName());
            }
            if (text.length() != 1) {
                throw BuiltinException.operand(2, "must be array of runes but got array containing string");
            }
            delimiters.add(text.text().codePointAt(0));
        }
        return delimiters.isEmpty() ? DEFAULT_DELIMITERS : delimiters;
    }
}
