package io.regent.cli;

import io.regent.value.Arr;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Compares what a command gave with what a case wants. */
final class Expectation {
    /** A line of a log holds the time at which the case was recorded. */
    private static final Pattern RECORDED_TIME = Pattern.compile("time=\"\\d[^\"]*\"");

    private final Obj answer;
    /** Whether lines and items may come in any order, as test results do. */
    private final boolean unordered;

    private Expectation(CliCase test, Obj answer) {
        this.answer = answer;
        this.unordered = test.command().equals("test");
    }

    /** What is wrong; null when the case holds. */
    static @Nullable String difference(CliCase test, Obj answer) {
        Expectation expectation = new Expectation(test, answer);
        List<String> wrong = new ArrayList<>();
        Value exit = test.want("exit");
        if (exit != null && !exit.equals(answer.get("exit"))) {
            wrong.add("exit " + answer.get("exit") + " instead of " + exit);
        }
        Value json = test.want("json");
        if (json != null && !expectation.givesJson(json)) {
            wrong.add("stdout " + answer.get("stdout") + "\n  instead of " + json);
        }
        for (String stream : List.of("stdout", "stderr")) {
            if (test.want(stream) instanceof Str wanted && !expectation.gives(stream, wanted.text())) {
                wrong.add(stream + " " + answer.get(stream) + "\n  instead of " + wanted);
            }
        }
        Value outputs = test.want("outputs");
        if (outputs != null && !expectation.matches(outputs, answer.get("outputs"))) {
            wrong.add("outputs " + answer.get("outputs") + "\n  instead of " + outputs);
        }
        return wrong.isEmpty() ? null : String.join("\n  ", wrong);
    }

    private String given(String stream) {
        String text = answer.get(stream) instanceof Str str ? str.text() : "";
        return Placeholders.trimmed(text.replace("regent", "opa"));
    }

    private boolean gives(String stream, String recorded) {
        String wanted = RECORDED_TIME.matcher(recorded).replaceAll("time=\"<any>\"");
        if (!unordered || wanted.contains(Placeholders.USAGE) || wanted.contains(Placeholders.ANY)) {
            return Placeholders.matches(wanted, given(stream));
        }
        List<String> rest = lines(given(stream));
        return lines(wanted).stream().allMatch(line -> removeFirst(rest, other -> Placeholders.matches(line, other)))
                && rest.isEmpty();
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    private static <T> boolean removeFirst(List<T> items, Predicate<T> wanted) {
        for (int i = 0; i < items.size(); i++) {
            if (wanted.test(items.get(i))) {
                items.remove(i);
                return true;
            }
        }
        return false;
    }

    private boolean givesJson(Value wanted) {
        try {
            return matches(wanted, JsonReader.read(given("stdout").getBytes(StandardCharsets.UTF_8)));
        } catch (DataException noJson) {
            return false;
        }
    }

    private boolean matches(Value wanted, @Nullable Value given) {
        return switch (wanted) {
            case Str text when Placeholders.isOne(text.text()) -> given != null;
            case Obj members when given instanceof Obj others -> matches(members, others);
            case Arr items when given instanceof Arr others -> matches(items.toList(), others.toList(), unordered);
            default -> wanted.equals(given);
        };
    }

    private boolean matches(Obj wanted, Obj given) {
        for (Value key : wanted.keys()) {
            Value member = wanted.get(key);
            if (member != null && !matches(key, member, given.get(key))) {
                return false;
            }
        }
        return wanted.size() == given.size();
    }

    /** Recorded errors and files of signatures stand in an order of their own. */
    private boolean matches(Value key, Value wanted, @Nullable Value given) {
        return (key.equals(Str.of("errors")) || key.equals(Str.of("files")))
                        && wanted instanceof Arr errors
                        && given instanceof Arr others
                ? matches(errors.toList(), others.toList(), true)
                : matches(wanted, given);
    }

    private boolean matches(List<Value> wanted, List<Value> given, boolean anyOrder) {
        List<Value> rest = new ArrayList<>(given);
        for (Value item : wanted) {
            boolean met = anyOrder
                    ? removeFirst(rest, other -> matches(item, other))
                    : !rest.isEmpty() && matches(item, rest.remove(0));
            if (!met) {
                return false;
            }
        }
        return rest.isEmpty();
    }
}
