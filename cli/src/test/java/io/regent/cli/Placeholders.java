package io.regent.cli;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of cases, in which {@code <time>} and the like stand for what varies. */
final class Placeholders {
    /** What follows names the flags that a help text has. */
    static final String USAGE = "<usage>";

    /** Any text, over any number of lines. */
    static final String ANY = "<any>";

    private static final Map<String, String> PATTERNS = Map.of(
            "<time>", "[0-9][0-9.a-zµ]*",
            "<number>", "[0-9.]+",
            " <text>", " ?[^\n]*",
            "<text>", "[^\n]*",
            "<any>", "(?s:.*)");
    private static final Pattern PLACEHOLDER = Pattern.compile(" <text>|<(?:time|number|text|any)>");
    private static final Pattern FLAG = Pattern.compile("(?m)^ +(?:-\\w, )?(--[\\w-]+)");

    private Placeholders() {}

    static boolean isOne(String text) {
        return PLACEHOLDER.matcher(text).matches();
    }

    /** Whether a text is what is wanted, but for blanks at the ends of lines and of the text. */
    static boolean matches(String wanted, String given) {
        int usage = wanted.indexOf(USAGE);
        if (usage >= 0) {
            String flags = wanted.substring(usage + USAGE.length()).strip();
            return given.startsWith(wanted.substring(0, usage).strip())
                    && flags(given).containsAll(List.of(flags.split(" ")));
        }
        StringBuilder pattern = new StringBuilder();
        String text = trimmed(wanted);
        int from = 0;
        for (Matcher found = PLACEHOLDER.matcher(text); found.find(); from = found.end()) {
            pattern.append(Pattern.quote(text.substring(from, found.start()))).append(PATTERNS.get(found.group()));
        }
        pattern.append(Pattern.quote(text.substring(from)));
        return trimmed(given).matches(pattern.toString());
    }

    static String trimmed(String text) {
        StringBuilder all = new StringBuilder();
        text.lines().forEach(line -> all.append(line.stripTrailing()).append('\n'));
        return all.toString().strip();
    }

    private static Set<String> flags(String help) {
        Set<String> flags = new TreeSet<>();
        for (Matcher found = FLAG.matcher(help); found.find(); ) {
            flags.add(found.group(1));
        }
        return flags;
    }
}
