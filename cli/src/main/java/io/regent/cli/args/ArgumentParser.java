package io.regent.cli.args;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a command line: {@code --name value}, {@code --name=value}, {@code -n value}, {@code -nvalue}, clusters of
 * switches ({@code -vz}); {@code --} ends the flags. A flag that is not given takes its value from the environment
 * variable {@code OPA_<COMMAND>_<FLAG>}.
 */
public final class ArgumentParser {
    private final Map<String, Flag> byName = new LinkedHashMap<>();
    private final Map<Character, Flag> byShorthand = new LinkedHashMap<>();
    private final Map<String, List<String>> given = new LinkedHashMap<>();
    private final List<String> positional = new ArrayList<>();

    private ArgumentParser(List<Flag> flags) {
        for (Flag flag : flags) {
            byName.put(flag.name(), flag);
            if (flag.shorthand() != 0) {
                byShorthand.put(flag.shorthand(), flag);
            }
        }
    }

    /**
     * Reads {@code words} for the command {@code command}.
     *
     * @throws UsageException when a flag is unknown, lacks its value, has a wrong one or is refused
     */
    public static Arguments parse(
            String command, List<Flag> flags, List<String> words, Map<String, String> environment) {
        ArgumentParser parser = new ArgumentParser(flags);
        parser.words(words);
        parser.presets(command, environment);
        return new Arguments(parser.byName, parser.given, parser.positional);
    }

    private void words(List<String> words) {
        for (int at = 0; at < words.size(); ) {
            String word = words.get(at);
            if (word.equals("--")) {
                positional.addAll(words.subList(at + 1, words.size()));
                return;
            }
            @Nullable String next = at + 1 < words.size() ? words.get(at + 1) : null;
            if (word.startsWith("--")) {
                at += longFlag(word.substring(2), next);
            } else if (word.startsWith("-") && word.length() > 1) {
                at += cluster(word.substring(1), next);
            } else {
                positional.add(word);
                at++;
            }
        }
    }

    /** Returns how many words were used. */
    private int longFlag(String word, @Nullable String next) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (name.isEmpty() || name.startsWith("-")) {
            throw new UsageException("bad flag syntax: --" + word);
        }
        Flag flag = byName.get(name);
        if (flag == null) {
            throw new UsageException("unknown flag: --" + name);
        }
        if (equals >= 0) {
            give(flag, word.substring(equals + 1));
            return 1;
        }
        if (flag.kind() == Flag.Kind.SWITCH) {
            give(flag, "true");
            return 1;
        }
        if (next == null) {
            throw new UsageException("flag needs an argument: --" + name);
        }
        give(flag, next);
        return 2;
    }

    private int cluster(String letters, @Nullable String next) {
        for (int i = 0; i < letters.length(); i++) {
            Flag flag = byShorthand.get(letters.charAt(i));
            if (flag == null) {
                throw new UsageException(
                        "unknown shorthand flag: '" + letters.charAt(i) + "' in -" + letters.substring(i));
            }
            String rest = letters.substring(i + 1);
            if (rest.startsWith("=")) {
                give(flag, rest.substring(1));
                return 1;
            }
            if (flag.kind() == Flag.Kind.SWITCH) {
                give(flag, "true");
            } else if (!rest.isEmpty()) {
                give(flag, rest);
                return 1;
            } else if (next != null) {
                give(flag, next);
                return 2;
            } else {
                throw new UsageException("flag needs an argument: '" + flag.shorthand() + "' in -" + flag.shorthand());
            }
        }
        return 1;
    }

    private void give(Flag flag, String text) {
        List<String> values = FlagValues.read(flag, text);
        if (flag.refusal() != null) {
            throw new UsageException("--" + flag.name() + " is not built yet: " + flag.refusal(), false);
        }
        List<String> all = given.computeIfAbsent(flag.name(), name -> new ArrayList<>());
        if (!flag.isRepeatable()) {
            all.clear();
        }
        all.addAll(values);
    }

    private void presets(String command, Map<String, String> environment) {
        List<String> problems = new ArrayList<>();
        for (String name : new TreeSet<>(byName.keySet())) {
            String preset = environment.getOrDefault(variable(command, name), "");
            if (!preset.isEmpty() && !given.containsKey(name) && !name.equals("help")) {
                try {
                    give(Objects.requireNonNull(byName.get(name)), preset);
                } catch (UsageException wrong) {
                    problems.add(wrong.getMessage());
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new UsageException(
                    "error mapping environment variables to command flags: " + String.join("; ", problems));
        }
    }

    private static String variable(String command, String flag) {
        return ("OPA_" + command + "_" + flag).replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
