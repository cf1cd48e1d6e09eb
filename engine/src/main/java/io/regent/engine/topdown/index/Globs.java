package io.regent.engine.topdown.index;

import io.regent.engine.topdown.index.Demand.Parts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Globs as demands. */
final class Globs {
    private Globs() {}

    /** Whether no part can match a delimiter. */
    static boolean isSimple(String glob) {
        return !glob.contains("**") && glob.chars().noneMatch(c -> "?[]{}\\!".indexOf(c) >= 0);
    }

    /** The parts between delimiters; those with {@code *} can be anything. */
    static Parts parts(String glob, char delimiter) {
        List<@Nullable String> parts = new ArrayList<>();
        int start = 0;
        for (int end = glob.indexOf(delimiter); end >= 0; end = glob.indexOf(delimiter, start)) {
            parts.add(part(glob.substring(start, end)));
            start = end + 1;
        }
        parts.add(part(glob.substring(start)));
        return new Parts(parts, delimiter);
    }

    private static @Nullable String part(String text) {
        return text.contains("*") ? null : text;
    }
}
