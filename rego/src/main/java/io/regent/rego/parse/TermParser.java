package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Bool;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Str;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Terms: infix operators by precedence, and the operands between them. */
final class TermParser {
    private static final int NO_OPERATOR = 0;
    private static final int RELATION = 1;

    private final Grammar grammar;
    private final Cursor cursor;
    private final Map<Integer, Operand> operands = new HashMap<>();

    /** An operand that was read once, and where the cursor stood before and after it. */
    private record Operand(Cursor.Mark before, @Nullable Term term, Cursor.Mark after) {
        /** Whether reading it again here would give the same term and the same errors. */
        boolean holdsFor(Cursor.Mark here) {
            return before.token().kind() == here.token().kind() && before.errors() == here.errors();
        }
    }

    TermParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** Forgets the operands read so far; they are only read again within one statement. */
    void forget() {
        operands.clear();
    }

    /** A whole term; {@code key, value in xs} counts as one. */
    @Nullable
    Term term() {
        return membership(true);
    }

    /** A whole term where a comma ends it. */
    @Nullable
    Term listItem() {
        return membership(false);
    }

    private @Nullable Term membership(boolean keyed) {
        int start = cursor.start();
        Term left = binary(RELATION);
        if (left == null) {
            return null;
        }
        cursor.takeRefAsName();
        if (keyed && cursor.is(TokenKind.COMMA)) {
            left = keyedMembership(left, start);
        }
        for (int length = 1; isOperatorIn() && grammar.mayGrow(length); length++) {
            Ref operator = memberOperator("member_2");
            Term right = binary(RELATION);
            if (right == null) {
                return left;
            }
            left = call(operator, List.of(left, right), left, start);
        }
        return left;
    }

    private boolean isOperatorIn() {
        if (cursor.is(TokenKind.IN)) {
            cursor.takeRefAsName();
        }
        return cursor.is(TokenKind.IN);
    }

    private Term keyedMembership(Term key, int start) {
        Cursor.Mark comma = cursor.mark();
        cursor.advance();
        Term value = binary(RELATION);
        if (value != null && cursor.is(TokenKind.IN)) {
            Ref operator = memberOperator("member_3");
            Term domain = binary(RELATION);
            if (domain != null) {
                return call(operator, List.of(key, value, domain), key, start);
            }
        }
        cursor.reset(comma);
        return key;
    }

    private Ref memberOperator(String name) {
        Location where = cursor.location();
        cursor.advance();
        return new Ref(List.of(new Var("internal", where), new Constant(Str.of(name), where)), where);
    }

    /** Operands joined by operators of at least this precedence, the tightest first. */
    private @Nullable Term binary(int lowest) {
        int start = cursor.start();
        Term left = operand();
        int highest = Integer.MAX_VALUE;
        for (int length = 1; left != null && grammar.mayGrow(length); length++) {
            int precedence = precedence(cursor.kind());
            if (precedence == NO_OPERATOR || precedence < lowest || precedence > highest) {
                return left;
            }
            Ref operator = operator();
            Term right = binary(precedence + 1);
            if (right == null) {
                // The error is recorded; only looser operators may still follow, as after any complete operand.
                highest = precedence - 1;
            } else {
                left = call(operator, List.of(left, right), left, start);
            }
        }
        return null;
    }

    /** How tight an infix operator binds, from 1; 0 for what is none. */
    static int precedence(TokenKind kind) {
        return switch (kind) {
            case EQUAL, NOT_EQUAL, LESS, GREATER, LESS_EQUAL, GREATER_EQUAL -> RELATION;
            case PIPE -> 2;
            case AMPERSAND -> 3;
            case PLUS, MINUS -> 4;
            case TIMES, DIVIDE, REMAINDER -> 5;
            default -> NO_OPERATOR;
        };
    }

    /** The current token as the built-in it stands for; moves past it. */
    Ref operator() {
        Location where = cursor.location();
        Ref operator = new Ref(List.of(new Var(cursor.kind().toString(), where)), where);
        cursor.advance();
        return operator;
    }

    private Call call(Ref operator, List<Term> args, Term first, int textStart) {
        return new Call(operator, args, cursor.place(first.location().start(), textStart, cursor.lastEnd()));
    }

    /** A term without infix operators, refs and calls included. */
    @Nullable
    Term operand() {
        Cursor.Mark before = cursor.mark();
        Operand known = operands.get(cursor.start());
        if (known != null && known.holdsFor(before)) {
            cursor.reset(known.after());
            return known.term();
        }
        Term term = fresh();
        operands.put(before.token().start(), new Operand(before, term, cursor.mark()));
        return term;
    }

    private @Nullable Term fresh() {
        if (!grammar.deeper(Grammar.TERM)) {
            return null;
        }
        Term term = cursor.is(TokenKind.MINUS) ? negative() : finished(primary());
        grammar.shallower(Grammar.TERM);
        return term;
    }

    private @Nullable Term finished(@Nullable Term head) {
        return head == null ? null : grammar.refs.finish(head, false);
    }

    private @Nullable Term primary() {
        return switch (cursor.kind()) {
            case NULL -> new Constant(Null.NULL, cursor.location());
            case TRUE -> new Constant(Bool.TRUE, cursor.location());
            case FALSE -> new Constant(Bool.FALSE, cursor.location());
            case DOT, NUMBER -> grammar.scalars.number();
            case STRING -> grammar.scalars.string();
            case TEMPLATE_PART, TEMPLATE_END, RAW_TEMPLATE_PART, RAW_TEMPLATE_END -> grammar.templates.template();
            case IDENTIFIER, CONTAINS -> variable();
            case LEFT_BRACKET -> grammar.collections.array();
            case LEFT_BRACE -> grammar.collections.setOrObject();
            case LEFT_PAREN -> parenthesized();
            case LOGICAL_AND, LOGICAL_OR -> called();
            default -> {
                cursor.unexpected();
                yield null;
            }
        };
    }

    /** {@code and(…)} and {@code or(…)} are calls of the built-ins. */
    private @Nullable Term called() {
        if (cursor.following() != TokenKind.LEFT_PAREN) {
            cursor.unexpected();
            return null;
        }
        cursor.takeAsName();
        return variable();
    }

    /** The current name as a variable; does not move. */
    Var variable() {
        String name = cursor.text();
        return new Var(name.equals("_") ? cursor.wildcard() : name, cursor.location());
    }

    private @Nullable Term parenthesized() {
        int open = cursor.start();
        cursor.advance();
        Term inner = term();
        if (inner == null) {
            return null;
        }
        if (!cursor.is(TokenKind.RIGHT_PAREN)) {
            cursor.error(cursor.location(), "non-terminated expression");
            return null;
        }
        return inner.at(cursor.place(inner.location().start(), open, cursor.end()));
    }

    private @Nullable Term negative() {
        Location minus = cursor.location();
        cursor.advance();
        if (!cursor.is(TokenKind.IDENTIFIER) && !cursor.is(TokenKind.CONTAINS)) {
            return finished(grammar.scalars.negativeNumber(minus));
        }
        Term subtracted = operand();
        if (subtracted == null) {
            return null;
        }
        Ref operator = new Ref(List.of(new Var(TokenKind.MINUS.toString(), Location.NONE)), Location.NONE);
        Term zero = new Constant(Num.of(0), minus);
        return new Call(operator, List.of(zero, subtracted), cursor.since(minus.start()));
    }
}
