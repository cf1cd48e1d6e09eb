package io.regent.agent.config;

import io.regent.engine.load.LoadErrors;
import io.regent.rego.RegoException;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Settings as a command line has them: {@code a.b=1,c[0]=x,d={y,z}}. A backslash takes the meaning from the sign behind it.
 */
final class SettingText {
    /** So many items a list may have that is written by positions. */
    private static final int MAX_ITEMS = 65_536;

    /** So many steps the path of a setting may have. */
    private static final int MAX_STEPS = 100;

    /** One step of a path: a key, or a position. */
    private sealed interface Step {
        record Key(String name) implements Step {}

        record Position(int index) implements Step {}
    }

    private final String flag;
    private final String text;
    private final Function<String, Value> reading;
    private int at;

    /** @param reading what the text of a value stands for */
    SettingText(String flag, String text, Function<String, Value> reading) {
        this.flag = flag;
        this.text = text;
        this.reading = reading;
    }

    /** {@code document} with these settings. */
    Obj into(Obj document) {
        Obj changed = document;
        try {
            while (at < text.length()) {
                List<Step> path = path();
                changed = (Obj) put(changed, path, 0, value());
            }
        } catch (RegoException wrong) {
            throw Settings.wrong("failed parsing " + flag + " data: "
                    + wrong.diagnostics().get(0).message());
        }
        return changed;
    }

    private List<Step> path() {
        List<Step> path = new ArrayList<>();
        String key = upTo(".[=,");
        path.add(new Step.Key(key));
        while (at < text.length() && path.size() <= MAX_STEPS) {
            char sign = text.charAt(at++);
            switch (sign) {
                case '=' -> {
                    return path;
                }
                case '.' -> path.add(new Step.Key(upTo(".[=,")));
                case '[' -> path.add(new Step.Position(index()));
                default -> throw Settings.wrong("key \"" + key + "\" has no value (cannot end with ,)");
            }
        }
        throw Settings.wrong(
                path.size() > MAX_STEPS
                        ? "a path has more than " + MAX_STEPS + " steps"
                        : "key \"" + key + "\" has no value");
    }

    private int index() {
        String digits = upTo("]");
        at++;
        if (!isWhole(digits) || digits.length() > 5 || Integer.parseInt(digits) > MAX_ITEMS) {
            throw Settings.wrong("error parsing index: \"" + digits + "\" is no position");
        }
        return Integer.parseInt(digits);
    }

    private Value value() {
        if (at < text.length() && text.charAt(at) == '{') {
            return list();
        }
        Value value = reading.apply(upTo(","));
        at++;
        return value;
    }

    private Value list() {
        List<Value> items = new ArrayList<>();
        do {
            at++;
            items.add(reading.apply(upTo(",}")));
        } while (at < text.length() && text.charAt(at) == ',');
        if (at == text.length()) {
            throw Settings.wrong("list must terminate with '}'");
        }
        at += 2;
        return Arr.of(items);
    }

    /** The text up to one of {@code ends}, or to the end; backslashes are taken off. */
    private String upTo(String ends) {
        StringBuilder part = new StringBuilder();
        while (at < text.length() && ends.indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            part.append(text.charAt(at++));
        }
        return part.toString();
    }

    private static Value put(@Nullable Value base, List<Step> path, int from, Value value) {
        if (from == path.size()) {
            return value;
        }
        return switch (path.get(from)) {
            case Step.Key(String name) -> {
                Obj object = base instanceof Obj given ? given : Obj.EMPTY;
                // OPA: an empty key sets nothing.
                yield name.isEmpty() ? object : object.with(Str.of(name), put(object.get(name), path, from + 1, value));
            }
            case Step.Position(int index) -> {
                List<Value> items = new ArrayList<>(base instanceof Arr given ? given.toList() : List.of());
                while (items.size() <= index) {
                    items.add(Null.NULL);
                }
                items.set(index, put(items.get(index), path, from + 1, value));
                yield Arr.of(items);
            }
        };
    }

    /** What the text of {@code --set} stands for: null, a truth value, a whole number, else itself. */
    static Value constant(String text) {
        return switch (text) {
            case "null" -> Null.NULL;
            case "true" -> Bool.TRUE;
            case "false" -> Bool.FALSE;
            default -> isNumber(text) ? Num.of(Long.parseLong(text)) : Str.of(text);
        };
    }

    private static boolean isNumber(String text) {
        boolean leadingZero = text.startsWith("0") && text.length() > 1;
        String digits = text.startsWith("-") ? text.substring(1) : text;
        return !leadingZero && isWhole(digits) && digits.length() <= 18;
    }

    private static boolean isWhole(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** What the text of {@code --set-file} stands for: what is written in the file of that name. */
    static Value contents(String file) {
        try {
            return Str.of(Files.readString(Path.of(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw Settings.wrong("open " + file + ": " + LoadErrors.reason(unreadable));
        }
    }
}
