package io.regent.builtins.template;

import io.regent.builtins.format.Quoting;
import io.regent.builtins.template.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a template into tokens; a mistake is the last token. */
final class Lexer {
    private static final String LEFT = "{{";
    private static final String RIGHT = "}}";
    private static final int END = -1;

    private final String input;
    private final List<Token> tokens = new ArrayList<>();
    private int start;
    private int at;
    private int startLine = 1;
    private int parens;
    private boolean failed;

    private Lexer(String input) {
        this.input = input;
    }

    static List<Token> read(String input) {
        Lexer lexer = new Lexer(input);
        while (!lexer.failed && lexer.at < input.length()) {
            lexer.text();
        }
        if (!lexer.failed) {
            lexer.emit(Kind.END_OF_TEMPLATE);
        }
        return lexer.tokens;
    }

    /** Text up to the next action, and the action. */
    private void text() {
        int delimiter = input.indexOf(LEFT, at);
        at = delimiter < 0 ? input.length() : delimiter;
        boolean trim = delimiter >= 0 && hasLeftTrimMarker(delimiter + LEFT.length());
        int end = at;
        while (trim && end > start && isSpace(input.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            tokens.add(new Token(Kind.TEXT, input.substring(start, end), start, startLine));
        }
        ignore();
        if (delimiter >= 0) {
            action(trim);
        }
    }

    private void action(boolean trim) {
        int inside = at + LEFT.length() + (trim ? 2 : 0);
        if (input.startsWith("/*", inside)) {
            at = inside;
            comment();
            return;
        }
        at += LEFT.length();
        emit(Kind.LEFT_DELIMITER);
        at = inside;
        ignore();
        parens = 0;
        while (!failed && !rightDelimiter(Kind.RIGHT_DELIMITER)) {
            insideAction();
        }
    }

    private void comment() {
        ignore();
        int close = input.indexOf("*/", at + 2);
        if (close < 0) {
            fail("unclosed comment");
            return;
        }
        at = close + 2;
        ignore();
        if (!rightDelimiter(Kind.SPACE)) {
            fail("comment ends before closing delimiter");
        }
    }

    /** Takes the end of an action with the blanks a trim marker removes; comments leave no token. */
    private boolean rightDelimiter(Kind kind) {
        boolean trim = at + 1 < input.length() && isSpace(input.charAt(at)) && input.startsWith("-" + RIGHT, at + 1);
        if (!trim && !input.startsWith(RIGHT, at)) {
            return false;
        }
        if (parens > 0) {
            fail("unclosed left paren");
            return true;
        }
        at += trim ? 2 : 0;
        ignore();
        at += RIGHT.length();
        if (kind == Kind.RIGHT_DELIMITER) {
            emit(kind);
        }
        while (trim && at < input.length() && isSpace(input.charAt(at))) {
            at++;
        }
        ignore();
        return true;
    }

    private void insideAction() {
        int c = peek();
        if (c == END) {
            fail("unclosed action");
        } else if (isSpace(c)) {
            space();
        } else if (c == '.' && at + 1 < input.length() && !isDigit(at + 1)) {
            at++;
            fieldOrVariable(Kind.FIELD, Kind.DOT);
        } else if (c == '$') {
            at++;
            fieldOrVariable(Kind.VARIABLE, Kind.VARIABLE);
        } else if (c == '.' || c == '+' || c == '-' || (c >= '0' && c <= '9')) {
            number();
        } else if (isAlphaNumeric(c)) {
            identifier();
        } else {
            symbol(c);
        }
    }

    private void symbol(int c) {
        at += Character.charCount(c);
        switch (c) {
            case '=' -> emit(Kind.ASSIGN);
            case ':' -> {
                if (input.startsWith("=", at)) {
                    at++;
                    emit(Kind.DECLARE);
                } else {
                    fail("expected :=");
                }
            }
            case '|' -> emit(Kind.PIPE);
            case '"' -> quoted('"', Kind.STRING, "unterminated quoted string");
            case '\'' -> quoted('\'', Kind.CHARACTER, "unterminated character constant");
            case '`' -> raw();
            case '(' -> {
                parens++;
                emit(Kind.LEFT_PAREN);
            }
            case ')' -> {
                parens--;
                if (parens < 0) {
                    fail("unexpected right paren");
                } else {
                    emit(Kind.RIGHT_PAREN);
                }
            }
            default -> {
                if (c > ' ' && c < 0x7F) {
                    emit(Kind.OTHER);
                } else {
                    fail("unrecognized character in action: " + shown(c));
                }
            }
        }
    }

    private void space() {
        while (isSpace(peek()) && !input.startsWith("-" + RIGHT, at + 1)) {
            at++;
        }
        if (at > start) {
            emit(Kind.SPACE);
        }
    }

    private void quoted(char mark, Kind kind, String unterminated) {
        for (; peek() != mark; at++) {
            at += peek() == '\\' ? 1 : 0;
            if (peek() == END || peek() == '\n') {
                fail(unterminated);
                return;
            }
        }
        at++;
        emit(kind);
    }

    private void raw() {
        int close = input.indexOf('`', at);
        if (close < 0) {
            fail("unterminated raw quoted string");
            return;
        }
        at = close + 1;
        emit(Kind.RAW_STRING);
    }

    private void fieldOrVariable(Kind named, Kind bare) {
        if (atTerminator()) {
            emit(bare);
            return;
        }
        word();
        if (atTerminator()) {
            emit(named);
        } else {
            fail("bad character " + shown(peek()));
        }
    }

    private void identifier() {
        word();
        if (!atTerminator()) {
            fail("bad character " + shown(peek()));
            return;
        }
        switch (input.substring(start, at)) {
            case "true", "false" -> emit(Kind.BOOL);
            case "nil", "block", "break", "continue", "define", "else", "end", "if", "range", "template", "with" ->
                emit(Kind.valueOf(input.substring(start, at).toUpperCase(Locale.ROOT)));
            default -> emit(Kind.IDENTIFIER);
        }
    }

    private void word() {
        while (isAlphaNumeric(peek())) {
            at += Character.charCount(peek());
        }
    }

    private void number() {
        boolean good = oneNumber();
        if (good && (peek() == '+' || peek() == '-')) {
            // Two numbers without a blank between them are one complex number.
            good = oneNumber() && input.charAt(at - 1) == 'i';
        }
        if (good) {
            emit(Kind.NUMBER);
        } else {
            fail("bad number syntax: " + Quoting.quote(input.substring(start, at)));
        }
    }

    private boolean oneNumber() {
        at = NumberScan.end(input, at);
        boolean good = !isAlphaNumeric(peek());
        at += good ? 0 : Character.charCount(peek());
        return good;
    }

    /** Whether a word may end here. */
    private boolean atTerminator() {
        int c = peek();
        return c == END || isSpace(c) || ".,|:)(".indexOf(c) >= 0 || input.startsWith(RIGHT, at);
    }

    private boolean hasLeftTrimMarker(int index) {
        return input.startsWith("-", index) && index + 1 < input.length() && isSpace(input.charAt(index + 1));
    }

    private int peek() {
        return at < input.length() ? input.codePointAt(at) : END;
    }

    private boolean isDigit(int index) {
        return index < input.length() && input.charAt(index) >= '0' && input.charAt(index) <= '9';
    }

    static boolean isAlphaNumeric(int c) {
        return c == '_' || (c != END && (Character.isLetter(c) || Character.isDigit(c)));
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\n';
    }

    /** {@code U+0023 '#'}. */
    private static String shown(int c) {
        String hex = Integer.toHexString(c).toUpperCase(Locale.ROOT);
        return "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex + " '" + Character.toString(c) + "'";
    }

    private void emit(Kind kind) {
        tokens.add(new Token(kind, input.substring(start, at), start, startLine));
        ignore();
    }

    private void ignore() {
        for (; start < at; start++) {
            startLine += input.charAt(start) == '\n' ? 1 : 0;
        }
    }

    private void fail(String problem) {
        tokens.add(new Token(Kind.ERROR, problem, start, startLine));
        failed = true;
    }
}
