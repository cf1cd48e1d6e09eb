package io.regent.rego.parse;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of token, with the names that error messages give them; operators are named like their built-in. */
enum TokenKind {
    EOF("eof"),
    ILLEGAL("illegal"),
    WHITESPACE("whitespace"),
    COMMENT("comment"),
    IDENTIFIER("identifier"),
    NUMBER("number"),
    STRING("string"),
    /** Template text up to the brace that opens an expression. */
    TEMPLATE_PART("template-string-part"),
    /** Template text up to the closing quote. */
    TEMPLATE_END("template-string-end"),
    RAW_TEMPLATE_PART("raw-template-string-part"),
    RAW_TEMPLATE_END("raw-template-string-end"),

    PACKAGE("package", Word.RESERVED),
    IMPORT("import", Word.RESERVED),
    AS("as", Word.RESERVED),
    DEFAULT("default", Word.RESERVED),
    ELSE("else", Word.RESERVED),
    NOT("not", Word.RESERVED),
    SOME("some", Word.RESERVED),
    WITH("with", Word.RESERVED),
    NULL("null", Word.RESERVED),
    TRUE("true", Word.RESERVED),
    FALSE("false", Word.RESERVED),
    IN("in", Word.FUTURE),
    EVERY("every", Word.FUTURE),
    CONTAINS("contains", Word.FUTURE),
    IF("if", Word.FUTURE),
    LOGICAL_AND("and", Word.FUTURE),
    LOGICAL_OR("or", Word.FUTURE),

    LEFT_BRACKET("["),
    RIGHT_BRACKET("]"),
    LEFT_BRACE("{"),
    RIGHT_BRACE("}"),
    LEFT_PAREN("("),
    RIGHT_PAREN(")"),
    COMMA(","),
    COLON(":"),
    DOT("."),
    SEMICOLON(";"),
    PLUS("plus"),
    MINUS("minus"),
    TIMES("mul"),
    DIVIDE("div"),
    REMAINDER("rem"),
    AMPERSAND("and"),
    PIPE("or"),
    UNIFY("eq"),
    EQUAL("equal"),
    ASSIGN("assign"),
    NOT_EQUAL("neq"),
    GREATER("gt"),
    LESS("lt"),
    GREATER_EQUAL("gte"),
    LESS_EQUAL("lte");

    private enum Word {
        NONE,
        RESERVED,
        FUTURE
    }

    private static final Map<String, TokenKind> WORDS = words();

    private final String display;
    private final Word word;

    TokenKind(String display) {
        this(display, Word.NONE);
    }

    TokenKind(String display, Word word) {
        this.display = display;
        this.word = word;
    }

    /** The keyword spelled {@code text}, future ones included; null for any other name. */
    static @Nullable TokenKind keyword(String text) {
        return WORDS.get(text);
    }

    boolean isKeyword() {
        return word != Word.NONE;
    }

    /** Whether the name is a keyword only where it was imported or the version of the language says so. */
    boolean isFutureKeyword() {
        return word == Word.FUTURE;
    }

    @Override
    public String toString() {
        return display;
    }

    private static Map<String, TokenKind> words() {
        Map<String, TokenKind> words = new HashMap<>();
        for (TokenKind kind : values()) {
            if (kind.isKeyword()) {
                words.put(kind.display, kind);
            }
        }
        return words;
    }
}
