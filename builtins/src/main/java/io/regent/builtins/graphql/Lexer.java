package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a document apart into tokens. What is none becomes an invalid token. */
final class Lexer {
    private static final String QUOTES = "\"\"\"";

    private final String text;
    private int at;
    private int line = 1;
    private int column = 1;

    Lexer(String text) {
        this.text = text;
    }

    Token next() {
        List<String> comments = new ArrayList<>();
        skipBlanks();
        while (!isAtEnd() && text.charAt(at) == '#') {
            comments.add(comment());
            skipBlanks();
        }
        return token(List.copyOf(comments));
    }

    private boolean isAtEnd() {
        return at >= text.length();
    }

    private boolean isAt(String wanted) {
        return text.startsWith(wanted, at);
    }

    /** To the next character, which is no line end. */
    private void advance() {
        at += Character.charCount(text.codePointAt(at));
        column++;
    }

    private void advance(int characters) {
        for (int i = 0; i < characters; i++) {
            advance();
        }
    }

    /** Over a line end, of which one may have two characters. */
    private void newLine() {
        at += isAt("\r\n") ? 2 : 1;
        line++;
        column = 1;
    }

    private void skipBlanks() {
        while (!isAtEnd()) {
            switch (text.charAt(at)) {
                case '\t', ' ', ',', '\uFEFF' -> advance();
                case '\n', '\r' -> newLine();
                default -> {
                    return;
                }
            }
        }
    }

    private String comment() {
        int start = at;
        while (!isAtEnd() && (text.charAt(at) >= ' ' || text.charAt(at) == '\t')) {
            advance();
        }
        return text.substring(start, at);
    }

    private Token token(List<String> comments) {
        if (isAtEnd()) {
            return new Token(Kind.END, "", here(), comments);
        }
        char c = text.charAt(at);
        Kind mark = mark(c);
        if (mark != Kind.INVALID) {
            Token token = new Token(mark, "", here(), comments);
            advance(mark == Kind.SPREAD ? 3 : 1);
            return token;
        }
        if (isNameStart(c)) {
            return name(comments);
        }
        if (c == '-' || isDigit(c)) {
            return number(comments);
        }
        if (isAt(QUOTES)) {
            return blockString(comments);
        }
        return c == '"' ? string(comments) : invalid(comments);
    }

    private Position here() {
        return new Position(line, column);
    }

    private Token invalid(List<String> comments) {
        return new Token(Kind.INVALID, "", here(), comments);
    }

    private Kind mark(char c) {
        return switch (c) {
            case '!' -> Kind.BANG;
            case '$' -> Kind.DOLLAR;
            case '&' -> Kind.AMPERSAND;
            case '(' -> Kind.PAREN_OPEN;
            case ')' -> Kind.PAREN_CLOSE;
            case '.' -> isAt("...") ? Kind.SPREAD : Kind.INVALID;
            case ':' -> Kind.COLON;
            case '=' -> Kind.EQUALS;
            case '@' -> Kind.AT;
            case '[' -> Kind.BRACKET_OPEN;
            case ']' -> Kind.BRACKET_CLOSE;
            case '{' -> Kind.BRACE_OPEN;
            case '}' -> Kind.BRACE_CLOSE;
            case '|' -> Kind.PIPE;
            default -> Kind.INVALID;
        };
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private Token name(List<String> comments) {
        Position start = here();
        int from = at;
        while (!isAtEnd() && (isNameStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
            advance();
        }
        return new Token(Kind.NAME, text.substring(from, at), start, comments);
    }

    private Token number(List<String> comments) {
        Position start = here();
        int from = at;
        took("-");
        boolean valid = took("0") ? isAtEnd() || !isDigit(text.charAt(at)) : digits() > 0;
        boolean whole = true;
        if (valid && took(".")) {
            whole = false;
            valid = digits() > 0;
        }
        if (valid && (took("e") || took("E"))) {
            whole = false;
            boolean signed = took("-") || took("+");
            valid = digits() > 0 || signed && digits() > 0;
        }
        return valid
                ? new Token(whole ? Kind.INT : Kind.FLOAT, text.substring(from, at), start, comments)
                : invalid(comments);
    }

    private boolean took(String wanted) {
        boolean is = isAt(wanted);
        if (is) {
            advance();
        }
        return is;
    }

    private int digits() {
        int count = 0;
        for (; !isAtEnd() && isDigit(text.charAt(at)); count++) {
            advance();
        }
        return count;
    }

    /** A string on one line. OPA: its place is that of its first character, behind the quote. */
    private Token string(List<String> comments) {
        advance();
        Position start = here();
        StringBuilder content = new StringBuilder();
        while (!isAtEnd() && (text.charAt(at) >= ' ' || text.charAt(at) == '\t')) {
            char c = text.charAt(at);
            if (c == '"') {
                advance();
                return new Token(Kind.STRING, content.toString(), start, comments);
            }
            if (c != '\\') {
                content.appendCodePoint(text.codePointAt(at));
                advance();
            } else if (!escape(content)) {
                break;
            }
        }
        return invalid(comments);
    }

    /** Reads an escape; false when it is none. */
    private boolean escape(StringBuilder content) {
        advance();
        if (isAtEnd()) {
            return false;
        }
        char c = text.charAt(at);
        if (c == 'u') {
            return unicode(content);
        }
        int known = "\"/\\bfnrt".indexOf(c);
        if (known < 0) {
            return false;
        }
        content.append("\"/\\\b\f\n\r\t".charAt(known));
        advance();
        return true;
    }

    private boolean unicode(StringBuilder content) {
        int digits = 4;
        if (at + digits + 1 >= text.length()) {
            return false;
        }
        int code = 0;
        for (int i = 1; i <= digits; i++) {
            int digit = Character.digit(text.charAt(at + i), 16);
            if (digit < 0) {
                return false;
            }
            code = code * 16 + digit;
        }
        content.append(Character.isSurrogate((char) code) ? '\uFFFD' : (char) code);
        advance(digits + 1);
        return true;
    }

    private Token blockString(List<String> comments) {
        advance(QUOTES.length());
        Position start = here();
        StringBuilder content = new StringBuilder();
        while (!isAtEnd()) {
            char c = text.charAt(at);
            if (isAt(QUOTES)) {
                return closed(content, start, comments);
            }
            if (c == '\n' || c == '\r') {
                content.append('\n');
                newLine();
            } else if (c < ' ' && c != '\t') {
                break;
            } else if (isAt("\\" + QUOTES)) {
                content.append(QUOTES);
                advance(1 + QUOTES.length());
            } else {
                content.appendCodePoint(text.codePointAt(at));
                advance();
            }
        }
        return invalid(comments);
    }

    /** Of more than three quotes the last three end the string. */
    private Token closed(StringBuilder content, Position start, List<String> comments) {
        advance(QUOTES.length());
        while (!isAtEnd() && text.charAt(at) == '"') {
            content.append('"');
            advance();
        }
        return new Token(Kind.BLOCK_STRING, BlockText.of(content.toString()), start, comments);
    }
}
