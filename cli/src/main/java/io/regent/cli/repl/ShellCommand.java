package io.regent.cli.repl;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A command to the shell itself, as it was entered.
 *
 * @param args the words behind it
 */
record ShellCommand(Name name, List<String> args) {
    /** The commands, each called by its name in small letters with {@code -} for {@code _}. */
    enum Name {
        DUMP,
        EXIT,
        FAILS,
        HELP,
        INSTRUMENT,
        JSON,
        METRICS,
        NOTES,
        PRETTY,
        PRETTY_LIMIT,
        PROFILE,
        SHOW,
        STRICT_BUILTIN_ERRORS,
        TARGET,
        TRACE,
        TRACEBACK,
        TYPES,
        UNKNOWN,
        UNSET,
        UNSET_PACKAGE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Map<String, Name> NAMES = new TreeMap<>();

    static {
        for (Name name : Name.values()) {
            NAMES.put(name.word(), name);
        }
    }

    /** The command in a line; null when it begins with something else. Capitals do not matter. */
    static @Nullable ShellCommand of(String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.strip().split("\\s+")));
        Name name = NAMES.get(words.get(0).toLowerCase(Locale.ROOT));
        return name == null ? null : new ShellCommand(name, List.copyOf(words.subList(1, words.size())));
    }

    /** All commands as they are called, sorted. */
    static List<String> words() {
        return List.copyOf(NAMES.keySet());
    }
}
