package io.regent.testkit;

import io.regent.value.Arr;
import io.regent.value.BinaryText;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Rego text without variables, operators and comments: the terms and calls of case files. Stands beside the real parser so that the modules
 * below it can use case files too.
 */
public final class Terms {
    private final String text;
    private int at;

    private Terms(String text) {
        this.text = text;
    }

    /** A function and its arguments. */
    public record Call(String function, List<Value> args) {}

    /** The one term in {@code text}, e.g. {@code {"a": {1, 2}, "b": set()}}. */
    public static Value read(String text) {
        Terms terms = new Terms(text);
        Value value = terms.term();
        terms.end();
        return value;
    }

    /** The one call in {@code text}, e.g. {@code array.concat([1], [2])}. */
    public static Call readCall(String text) {
        Terms terms = new Terms(text);
        String function = terms.word();
        terms.expect('(');
        List<Value> args = terms.list(')');
        terms.end();
        return new Call(function, args);
    }

    private Value term() {
        return switch (peek()) {
            case '"' -> Str.of(quoted());
            case '`' -> Str.of(raw());
            case '[' -> array();
            case '{' -> objectOrSet();
            default -> scalar(word());
        };
    }

    private Value scalar(String word) {
        return switch (word) {
            case "null" -> Null.NULL;
            case "true" -> Bool.TRUE;
            case "false" -> Bool.FALSE;
            case "set" -> emptySet();
            case "" -> throw wrong("expected a term");
            default -> Num.parse(word);
        };
    }

    private Value emptySet() {
        expect('(');
        expect(')');
        return SetValue.EMPTY;
    }

    private Value array() {
        expect('[');
        return Arr.of(list(']'));
    }

    private Value objectOrSet() {
        expect('{');
        if (peek() == '}') {
            expect('}');
            return Obj.EMPTY;
        }
        Value first = term();
        if (peek() == ':') {
            return object(first);
        }
        List<Value> members = new ArrayList<>(List.of(first));
        if (peek() == ',') {
            expect(',');
        }
        members.addAll(list('}'));
        return SetValue.of(members);
    }

    private Obj object(Value firstKey) {
        Obj.Builder members = Obj.builder();
        Value key = firstKey;
        while (true) {
            expect(':');
            members.put(key, term());
            if (peek() == '}') {
                expect('}');
                return members.build();
            }
            expect(',');
            key = term();
        }
    }

    /** Terms between commas, up to and with {@code close}. */
    private List<Value> list(char close) {
        List<Value> items = new ArrayList<>();
        while (peek() != close) {
            items.add(term());
            if (peek() != close) {
                expect(',');
            }
        }
        expect(close);
        return items;
    }

    private String raw() {
        int end = text.indexOf('`', at + 1);
        if (end < 0) {
            throw wrong("unterminated raw string");
        }
        String content = text.substring(at + 1, end);
        at = end + 1;
        return content;
    }

    private String quoted() {
        StringBuilder content = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != '"') {
            char c = text.charAt(at++);
            content.append(c == '\\' ? escape() : c);
        }
        if (at == text.length()) {
            throw wrong("unterminated string");
        }
        at++;
        return content.toString();
    }

    private char escape() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> (char) hexadecimal(4);
            case 'x' -> BinaryText.decode(new byte[] {(byte) hexadecimal(2)}).charAt(0);
            case '"', '\\', '/' -> c;
            default -> throw wrong("unknown escape");
        };
    }

    private int hexadecimal(int digits) {
        at += digits;
        return Integer.parseInt(text.substring(at - digits, at), 16);
    }

    /** Letters, digits and what else names and numbers consist of. */
    private String word() {
        peek();
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "._+-".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(start, at);
    }

    /** The next character that is no blank; NUL at the end. */
    private char peek() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void expect(char c) {
        if (peek() != c) {
            throw wrong("expected " + c);
        }
        at++;
    }

    private void end() {
        if (peek() != 0) {
            throw wrong("expected the end");
        }
    }

    private IllegalArgumentException wrong(String message) {
        return new IllegalArgumentException(message + " at " + at + " of " + text);
    }
}
