package io.regent.server.rest;

import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** Whether an answer is what a case wants, placeholders such as {@code <number>} filled in. */
final class Likeness {
    private Likeness() {}

    static boolean of(Value wanted, Value given) {
        return switch (wanted) {
            case Str text when text.text().startsWith("<") && text.text().endsWith(">") -> fills(text.text(), given);
            case Obj object -> given instanceof Obj other && ofObjects(object, other);
            case Arr array -> given instanceof Arr other && ofLists(array.toList(), other.toList());
            // The recorded numbers went through 64-bit floats.
            case Num number ->
                given instanceof Num other
                        && Double.parseDouble(number.toString()) == Double.parseDouble(other.toString());
            default -> wanted.equals(given);
        };
    }

    /** Texts are compared as they are, apart from placeholders that stand for all of it. */
    static boolean ofText(String wanted, String given) {
        return switch (wanted) {
            case "<html>" -> given.contains("<html");
            case "<metrics>" -> given.contains("# TYPE ");
            default -> wanted.equals(given);
        };
    }

    private static boolean fills(String placeholder, Value given) {
        return switch (placeholder) {
            case "<number>" -> given instanceof Num;
            case "<text>", "<id>" -> given instanceof Str;
            case "<metrics>" -> given instanceof Obj;
            default -> Str.of(placeholder).equals(given);
        };
    }

    private static boolean ofObjects(Obj wanted, Obj given) {
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            Value member = given.get(wanted.keyAt(i));
            if (member == null || !ofMember(wanted.keyAt(i), wanted.valueAt(i), member)) {
                return false;
            }
        }
        return true;
    }

    private static boolean ofMember(Value key, Value wanted, Value given) {
        boolean unordered = key.equals(Str.of("errors"));
        return unordered && wanted instanceof Arr all && given instanceof Arr others
                ? ofSets(all.toList(), others.toList())
                : of(wanted, given);
    }

    private static boolean ofLists(List<Value> wanted, List<Value> given) {
        if (wanted.size() != given.size()) {
            return false;
        }
        for (int i = 0; i < wanted.size(); i++) {
            if (!of(wanted.get(i), given.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean ofSets(List<Value> wanted, List<Value> given) {
        List<Value> left = new ArrayList<>(given);
        for (Value item : wanted) {
            int at = 0;
            while (at < left.size() && !of(item, left.get(at))) {
                at++;
            }
            if (at == left.size()) {
                return false;
            }
            left.remove(at);
        }
        return left.isEmpty();
    }
}
