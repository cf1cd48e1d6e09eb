package io.regent.rego.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into tokens, one at a time, from any offset. Whitespace comes as one token a character, comments as tokens.
 *
 * <p>Strings stay as they are written; {@link Literals} resolves their escapes.
 */
final class Lexer {
    private static final int END = -1;

    private final String text;
    private final IllegalCharacters illegal;
    private int at;
    private List<String> problems = new ArrayList<>();

    Lexer(String text) {
        this.text = text;
        this.illegal = new IllegalCharacters(text);
    }

    /** The token at {@code offset}; every keyword, future or not, comes as an identifier. */
    Token next(int offset) {
        at = offset;
        TokenKind kind = scan();
        return token(kind, offset);
    }

    /** The template text after the brace at {@code offset - 1} that closed an expression. */
    Token templatePart(int offset, boolean raw) {
        at = offset;
        TokenKind kind = raw ? rawTemplate() : quotedTemplate();
        return token(kind, offset);
    }

    private Token token(TokenKind kind, int start) {
        // OPA: the character after a token is read with it, so what is wrong with that is found here.
        illegal.find(start == 0 ? 0 : start + 1, at, problems);
        if (problems.isEmpty()) {
            return new Token(kind, start, at);
        }
        Token illegal = new Token(TokenKind.ILLEGAL, start, at, problems);
        problems = new ArrayList<>();
        return illegal;
    }

    private TokenKind scan() {
        int c = peek();
        if (c == END) {
            return TokenKind.EOF;
        }
        if (isLetter(c)) {
            skipLettersAndDigits();
            return TokenKind.IDENTIFIER;
        }
        if (isDigit(c)) {
            number();
            return TokenKind.NUMBER;
        }
        at++;
        return switch (c) {
            case ' ', '\t', '\r', '\n' -> TokenKind.WHITESPACE;
            case '#' -> comment();
            case '"' -> string();
            case '`' -> rawString();
            case '$' -> template();
            default -> punctuation(c);
        };
    }

    private TokenKind punctuation(int c) {
        return switch (c) {
            case '[' -> TokenKind.LEFT_BRACKET;
            case ']' -> TokenKind.RIGHT_BRACKET;
            case '{' -> TokenKind.LEFT_BRACE;
            case '}' -> TokenKind.RIGHT_BRACE;
            case '(' -> TokenKind.LEFT_PAREN;
            case ')' -> TokenKind.RIGHT_PAREN;
            case ',' -> TokenKind.COMMA;
            case '.' -> TokenKind.DOT;
            case ';' -> TokenKind.SEMICOLON;
            case '+' -> TokenKind.PLUS;
            case '-' -> TokenKind.MINUS;
            case '*' -> TokenKind.TIMES;
            case '/' -> TokenKind.DIVIDE;
            case '%' -> TokenKind.REMAINDER;
            case '&' -> TokenKind.AMPERSAND;
            case '|' -> TokenKind.PIPE;
            default -> comparison(c);
        };
    }

    private TokenKind comparison(int c) {
        boolean equals = peek() == '=';
        at += equals ? 1 : 0;
        return switch (c) {
            case ':' -> equals ? TokenKind.ASSIGN : TokenKind.COLON;
            case '=' -> equals ? TokenKind.EQUAL : TokenKind.UNIFY;
            case '<' -> equals ? TokenKind.LESS_EQUAL : TokenKind.LESS;
            case '>' -> equals ? TokenKind.GREATER_EQUAL : TokenKind.GREATER;
            case '!' -> equals ? TokenKind.NOT_EQUAL : problem("illegal ! character");
            default -> illegal(equals);
        };
    }

    private TokenKind illegal(boolean tookEquals) {
        at -= tookEquals ? 1 : 0;
        if (at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))) {
            at++;
        }
        return TokenKind.ILLEGAL;
    }

    private TokenKind comment() {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
        return TokenKind.COMMENT;
    }

    private void number() {
        skipDigits();
        if (peek() == '.') {
            at++;
            if (!skipDigits()) {
                problem("expected fraction");
            }
        }
        if (peek() == 'e' || peek() == 'E') {
            exponent();
        }
        if (isLetter(peek())) {
            problem("illegal number format");
            skipLettersAndDigits();
        }
    }

    private void exponent() {
        at++;
        if (peek() == '+' || peek() == '-') {
            at++;
        }
        if (!skipDigits()) {
            problem("expected exponent");
        }
    }

    private TokenKind string() {
        for (int c = peek(); c != '"'; c = peek()) {
            if (c == END || c == '\n') {
                return problem("non-terminated string");
            }
            at++;
            if (c == '\\') {
                escape(false);
            }
        }
        at++;
        return TokenKind.STRING;
    }

    private TokenKind rawString() {
        int end = text.indexOf('`', at);
        if (end < 0) {
            at = text.length();
            return problem("non-terminated string");
        }
        at = end + 1;
        return TokenKind.STRING;
    }

    private TokenKind template() {
        int quote = peek();
        if (quote != '"' && quote != '`') {
            return problem("illegal $ character");
        }
        at++;
        return quote == '"' ? quotedTemplate() : rawTemplate();
    }

    private TokenKind quotedTemplate() {
        while (true) {
            int c = peek();
            if (c == END || c == '\n') {
                return problem("non-terminated string");
            }
            at++;
            switch (c) {
                case '"' -> {
                    return TokenKind.TEMPLATE_END;
                }
                case '{' -> {
                    return TokenKind.TEMPLATE_PART;
                }
                case '\\' -> escape(true);
                default -> {}
            }
        }
    }

    private TokenKind rawTemplate() {
        while (true) {
            int c = peek();
            if (c == END) {
                return problem("non-terminated string");
            }
            at++;
            switch (c) {
                case '`' -> {
                    return TokenKind.RAW_TEMPLATE_END;
                }
                case '{' -> {
                    return TokenKind.RAW_TEMPLATE_PART;
                }
                case '\\' -> at += peek() == '{' ? 1 : 0;
                default -> {}
            }
        }
    }

    private void escape(boolean inTemplate) {
        switch (peek()) {
            case '\\', '"', '/', 'b', 'f', 'n', 'r', 't' -> at++;
            // OPA: after `\\u` three characters are taken unseen, the closing quote among them.
            case 'u' -> at = Math.min(at + 4, text.length());
            case '{' -> {
                if (inTemplate) {
                    at++;
                } else {
                    problem("illegal escape sequence");
                }
            }
            default -> problem("illegal escape sequence");
        }
    }

    private void skipLettersAndDigits() {
        while (isLetter(peek()) || isDigit(peek())) {
            at++;
        }
    }

    private boolean skipDigits() {
        int start = at;
        while (isDigit(peek())) {
            at++;
        }
        return at > start;
    }

    private TokenKind problem(String message) {
        problems.add(message);
        return TokenKind.ILLEGAL;
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
