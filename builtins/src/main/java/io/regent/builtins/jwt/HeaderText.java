package io.regent.builtins.jwt;

import io.regent.builtins.BuiltinException;
import io.regent.value.Arr;
import io.regent.value.BinaryText;
import io.regent.value.Bool;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** The JSON of a header, and what the reference says when it is none. */
public final class HeaderText {
    private static final int MAX_DEPTH = 300;
    private static final int MAX_TAIL = 80;

    private final String text;
    private int at;

    private HeaderText(String text) {
        this.text = text;
    }

    /** The value in {@code text}, which is about to be signed; null stands for text that the reference takes for a number. */
    static Value read(String text) {
        return read(text, "missing or invalid 'alg' header: ");
    }

    /** The text of a member of the header in {@code text}; null when it has none of that name. */
    public static @Nullable String text(String text, String name) {
        Value value = read(text, "") instanceof Obj members ? members.get(name) : null;
        if (value == null || value instanceof Str) {
            return value instanceof Str found ? found.text() : null;
        }
        throw notText(value, "");
    }

    /** A member that has to be a text and is none. */
    static BuiltinException notText(Value value, String before) {
        return BuiltinException.failure(before + "value doesn't contain string; it contains " + kind(value));
    }

    private static Value read(String text, String before) {
        try {
            return JsonReader.read(BinaryText.encode(text));
        } catch (DataException malformed) {
            String problem = new HeaderText(text).problem();
            if (problem.isEmpty() && !text.stripLeading().startsWith("{")) {
                return Null.NULL;
            }
            throw BuiltinException.failure(before + (problem.isEmpty() ? malformed.getMessage() : problem));
        }
    }

    /** What a member of the wrong kind is called. */
    private static String kind(Value value) {
        return switch (value) {
            case Bool b -> b.toString();
            case Null n -> n.typeName();
            case Num n -> n.typeName();
            case Str s -> s.typeName();
            case Arr a -> a.typeName();
            case SetValue s -> "array";
            case Obj o -> o.typeName();
        };
    }

    /** What is wrong with the text, or an empty text when all of it passes. */
    private String problem() {
        skipBlanks();
        String problem = value(0);
        if (!problem.isEmpty()) {
            return "cannot parse JSON: " + problem + "; unparsed tail: " + tail();
        }
        skipBlanks();
        return at < text.length() ? "unexpected tail: " + tail() : "";
    }

    /** Passes a value; what is wrong with it, or an empty text. */
    private String value(int depth) {
        if (at == text.length()) {
            return "cannot parse empty string";
        }
        if (depth == MAX_DEPTH) {
            return "too big depth for the nested JSON; it exceeds " + MAX_DEPTH;
        }
        return switch (text.charAt(at)) {
            case '{' -> within("cannot parse object: ", object(depth + 1));
            case '[' -> within("cannot parse array: ", array(depth + 1));
            case '"' -> within("cannot parse string: ", string());
            case 't' -> word("true");
            case 'f' -> word("false");
            case 'n' -> word("null");
            default -> within("cannot parse number: ", number());
        };
    }

    private static String within(String before, String problem) {
        return problem.isEmpty() ? "" : before + problem;
    }

    private String object(int depth) {
        at++;
        skipBlanks();
        if (at == text.length()) {
            return "missing '}'";
        }
        if (passes('}')) {
            return "";
        }
        while (true) {
            String problem = member(depth);
            if (!problem.isEmpty()) {
                return problem;
            }
            skipBlanks();
            if (at == text.length()) {
                return "unexpected end of object";
            }
            if (passes('}')) {
                return "";
            }
            if (!passes(',')) {
                return "missing ',' after object value";
            }
        }
    }

    private String member(int depth) {
        skipBlanks();
        if (!startsWith('"')) {
            return "cannot find opening '\"\" for object key";
        }
        String key = string();
        if (!key.isEmpty()) {
            return "cannot parse object key: " + key;
        }
        skipBlanks();
        if (!passes(':')) {
            return "missing ':' after object key";
        }
        skipBlanks();
        return within("cannot parse object value: ", value(depth));
    }

    private String array(int depth) {
        at++;
        skipBlanks();
        if (at == text.length()) {
            return "missing ']'";
        }
        if (passes(']')) {
            return "";
        }
        while (true) {
            skipBlanks();
            String problem = value(depth);
            if (!problem.isEmpty()) {
                return "cannot parse array value: " + problem;
            }
            skipBlanks();
            if (at == text.length()) {
                return "unexpected end of array";
            }
            if (passes(']')) {
                return "";
            }
            if (!passes(',')) {
                return "missing ',' after array value";
            }
        }
    }

    private String string() {
        at++;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                at = i + 1;
                return "";
            }
            i += c == '\\' ? 1 : 0;
        }
        at = text.length();
        return "missing closing '\"'";
    }

    private String word(String word) {
        if (!text.startsWith(word, at)) {
            return "unexpected value found: " + Str.of(text.substring(at));
        }
        at += word.length();
        return "";
    }

    private String number() {
        int start = at;
        while (at < text.length() && "0123456789.-+eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > start ? "" : "unexpected char: " + Str.of(text.substring(at, at + 1));
    }

    private boolean startsWith(char c) {
        return at < text.length() && text.charAt(at) == c;
    }

    private boolean passes(char c) {
        boolean there = startsWith(c);
        at += there ? 1 : 0;
        return there;
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private Str tail() {
        String tail = text.substring(at);
        boolean longer = tail.length() > MAX_TAIL;
        return Str.of(
                longer ? tail.substring(0, MAX_TAIL / 2) + "..." + tail.substring(tail.length() - MAX_TAIL / 2) : tail);
    }
}
