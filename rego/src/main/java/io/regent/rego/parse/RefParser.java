package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermNames;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may follow an operand without a space: {@code .name}, {@code [key]} and {@code (args)}. */
final class RefParser {
    private final Grammar grammar;
    private final Cursor cursor;

    RefParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /**
     * The term that begins with {@code head}, whose last token is the current one. In rule heads
     * ({@code spaceAllowed}) whitespace may stand before the first bracket or parenthesis.
     */
    @Nullable
    Term finish(Term head, boolean spaceAllowed) {
        int textStart = cursor.start();
        if (spaceAllowed) {
            cursor.advance();
        } else {
            cursor.advanceToSpace();
        }
        return switch (cursor.kind()) {
            case LEFT_PAREN, DOT, LEFT_BRACKET -> continued(head, textStart);
            case WHITESPACE -> {
                cursor.advance();
                yield alone(head);
            }
            default -> alone(head);
        };
    }

    private static Term alone(Term head) {
        boolean document = head instanceof Var var
                && (var.name().equals("data") || var.name().equals("input"));
        return document ? new Ref(List.of(head), head.location()) : head;
    }

    private @Nullable Term continued(Term head, int textStart) {
        if (!mayBeginRef(head)) {
            cursor.error(head.location(), "illegal ref (head cannot be " + TermNames.of(head) + ")");
        }
        List<Term> parts = new ArrayList<>(List.of(head));
        while (true) {
            switch (cursor.kind()) {
                case DOT -> {
                    if (!dotted(parts)) {
                        return null;
                    }
                }
                case LEFT_BRACKET -> {
                    if (!bracketed(parts)) {
                        return null;
                    }
                }
                case LEFT_PAREN -> {
                    return called(parts, textStart);
                }
                case WHITESPACE -> {
                    cursor.advance();
                    return ref(parts, textStart, cursor.lastEnd());
                }
                default -> {
                    return ref(parts, textStart, cursor.lastEnd());
                }
            }
        }
    }

    private boolean dotted(List<Term> parts) {
        cursor.advanceToSpace();
        if (!cursor.keywords().canBeName(cursor.kind())) {
            cursor.unexpected("expected " + TokenKind.IDENTIFIER);
            return false;
        }
        parts.add(new Constant(Str.of(cursor.text()), cursor.location()));
        cursor.takeAsName();
        cursor.advanceToSpace();
        return true;
    }

    private boolean bracketed(List<Term> parts) {
        cursor.advance();
        Term key = grammar.terms.term();
        if (key == null) {
            return false;
        }
        if (!cursor.is(TokenKind.RIGHT_BRACKET)) {
            // OPA: the bracket that it names is the wrong one.
            cursor.unexpected("expected " + TokenKind.LEFT_BRACKET);
            return false;
        }
        parts.add(key);
        cursor.advanceToSpace();
        return true;
    }

    private @Nullable Term called(List<Term> parts, int textStart) {
        Ref operator = ref(parts, textStart, cursor.start());
        cursor.advance();
        List<Term> args = grammar.collections.items(TokenKind.RIGHT_PAREN, new ArrayList<>());
        if (args == null) {
            return null;
        }
        int end = cursor.end();
        cursor.advanceToSpace();
        Location where = cursor.place(operator.location().start(), textStart, end);
        Term call = isEmptySet(operator, args) ? new SetTerm(List.of(), where) : new Call(operator, args, where);
        return switch (cursor.kind()) {
            case WHITESPACE -> {
                cursor.advance();
                yield call;
            }
            case DOT, LEFT_BRACKET -> continuedCall(call, textStart);
            default -> call;
        };
    }

    private @Nullable Term continuedCall(Term call, int textStart) {
        if (!grammar.deeper(Grammar.CALLED_RESULT)) {
            return null;
        }
        Term term = continued(call, textStart);
        grammar.shallower(Grammar.CALLED_RESULT);
        return term;
    }

    private static boolean isEmptySet(Ref operator, List<Term> args) {
        return args.isEmpty() && operator.size() == 1 && operator.startsWith("set");
    }

    private Ref ref(List<Term> parts, int textStart, int end) {
        return new Ref(parts, cursor.place(parts.get(0).location().start(), textStart, end));
    }

    private static boolean mayBeginRef(Term head) {
        return switch (head) {
            case Var v -> true;
            case ArrayTerm a -> true;
            case ObjectTerm o -> true;
            case SetTerm s -> true;
            case ArrayComprehension c -> true;
            case SetComprehension c -> true;
            case ObjectComprehension c -> true;
            case Call c -> true;
            case Constant c -> false;
            case Ref r -> false;
            case TemplateString t -> false;
        };
    }
}
