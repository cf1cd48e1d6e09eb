package io.regent.engine.filter;

import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.SetValue;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** How a database writes names and literals. Source: the reference's answers, held against each database's manual. */
enum SqlDialect {
    POSTGRESQL("E'", '"', true),
    MYSQL("'", '`', true),
    SQLSERVER("N'", '"', false),
    SQLITE("'", '"', false);

    private final String open;
    private final char quote;
    /** Whether a backslash in a literal starts an escape. */
    private final boolean escapes;

    SqlDialect(String open, char quote, boolean escapes) {
        this.open = open;
        this.quote = quote;
        this.escapes = escapes;
    }

    static SqlDialect of(FilterTarget target) {
        return switch (target) {
            case POSTGRESQL -> POSTGRESQL;
            case MYSQL -> MYSQL;
            case SQLSERVER -> SQLSERVER;
            case SQLITE -> SQLITE;
            case UCAST_ALL, UCAST_PRISMA, UCAST_LINQ, UCAST_MINIMAL ->
                throw new IllegalArgumentException(target + " is no SQL");
        };
    }

    /** A name of parts separated by dots; parts that are no plain words are quoted. */
    String name(String dotted) {
        List<String> parts = new ArrayList<>();
        for (String part : dotted.split("\\.", -1)) {
            parts.add(isPlain(part) ? part : quote + part.replace("" + quote, "" + quote + quote) + quote);
        }
        return String.join(".", parts);
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
            if (!letter && (i == 0 || c < '0' || c > '9')) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** A value that has no parts. */
    // OPA: numbers are texts too; the database converts them to the type of the column.
    String literal(Value value) {
        return switch (value) {
            case Null none -> "NULL";
            case Bool bool -> bool.isTrue() ? "TRUE" : "FALSE";
            case Num number -> text(number.toString());
            case Str text -> text(text.text());
            case Arr list ->
                throw SqlText.untranslatable(
                        "go-sqlbuilder: unsupported args when interpolating: only byte slices are supported");
            case SetValue set ->
                throw SqlText.untranslatable(
                        "go-sqlbuilder: unsupported args when interpolating: only byte slices are supported");
            case Obj object -> throw SqlText.untranslatable("go-sqlbuilder: unsupported args when interpolating: ");
        };
    }

    private String text(String text) {
        StringBuilder out = new StringBuilder(open);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            String escaped = escapes ? backslashed(c) : doubled(c);
            if (escaped.isEmpty()) {
                out.append(c);
            } else {
                out.append(escaped);
            }
        }
        return out.append('\'').toString();
    }

    private String doubled(char c) {
        return switch (c) {
            case '\'' -> "''";
            case '\0' -> this == SQLITE ? "'||char(0)||'" : "";
            default -> "";
        };
    }

    private static String backslashed(char c) {
        return switch (c) {
            case '\0' -> "\\0";
            case '\b' -> "\\b";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case 0x1A -> "\\Z";
            case '\'' -> "\\'";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> "";
        };
    }

    /** A value and its type, as messages show them. */
    static String shown(Value value) {
        return switch (value) {
            case Null none -> "<nil> <nil>";
            case Bool bool -> bool + " bool";
            case Num number -> number + " json.Number";
            case Str text -> text.text() + " string";
            case Arr list -> list + " []interface {}";
            case SetValue set -> set + " []interface {}";
            case Obj object -> object + " map[string]interface {}";
        };
    }
}
