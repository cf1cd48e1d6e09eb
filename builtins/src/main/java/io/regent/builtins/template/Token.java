package io.regent.builtins.template;

import io.regent.builtins.format.Quoting;

/**
 * A piece of a template.
 *
 * @param text as written; of an error its message
 * @param at where it begins, in {@code char}s
 * @param line the line it begins in, from 1
 */
record Token(Kind kind, String text, int at, int line) {
    private static final int SHOWN = 10;

    /** What a token is. */
    enum Kind {
        ERROR,
        END_OF_TEMPLATE,
        TEXT,
        LEFT_DELIMITER,
        RIGHT_DELIMITER,
        SPACE,
        ASSIGN,
        DECLARE,
        PIPE,
        LEFT_PAREN,
        RIGHT_PAREN,
        BOOL,
        CHARACTER,
        NUMBER,
        STRING,
        RAW_STRING,
        FIELD,
        VARIABLE,
        IDENTIFIER,
        /** A printable character that means nothing by itself. */
        OTHER,
        DOT,
        NIL,
        BLOCK,
        BREAK,
        CONTINUE,
        DEFINE,
        ELSE,
        END,
        IF,
        RANGE,
        TEMPLATE,
        WITH
    }

    /** As messages show it. */
    @Override
    public String toString() {
        if (kind == Kind.ERROR) {
            return text;
        }
        if (kind == Kind.END_OF_TEMPLATE) {
            return "EOF";
        }
        if (kind.compareTo(Kind.DOT) >= 0) {
            return "<" + text + ">";
        }
        int length = text.codePointCount(0, text.length());
        return length > SHOWN
                ? Quoting.quote(text.substring(0, text.offsetByCodePoints(0, SHOWN))) + "..."
                : Quoting.quote(text);
    }
}
