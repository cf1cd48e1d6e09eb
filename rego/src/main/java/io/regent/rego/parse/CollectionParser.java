package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.ObjectTerm.Member;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermOrder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays, sets, objects and comprehensions. The cursor stays on the closing bracket.
 *
 * <p>{@code [a | b]} may be a comprehension or an array with one union: the comprehension is tried first, with an
 * operand as its head, and everything is read again as a plain collection when that fails.
 */
final class CollectionParser {
    private final Grammar grammar;
    private final Cursor cursor;

    CollectionParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    @Nullable
    Term array() {
        int start = cursor.start();
        cursor.advance();
        if (cursor.is(TokenKind.RIGHT_BRACKET)) {
            return new ArrayTerm(List.of(), place(start));
        }
        boolean maybeComprehension = !skippedComma();
        Cursor.Mark first = cursor.mark();
        Term head = grammar.terms.operand();
        if (head == null) {
            return null;
        }
        if (cursor.is(TokenKind.PIPE) && maybeComprehension) {
            cursor.advance();
            Body body = grammar.bodies.body(TokenKind.RIGHT_BRACKET);
            if (body != null) {
                return new ArrayComprehension(head, body, place(start));
            }
            if (!cursor.is(TokenKind.COMMA)) {
                return null;
            }
            cursor.reset(first);
        }
        List<Term> items = itemsAfter(head, first, TokenKind.RIGHT_BRACKET);
        return items == null ? null : new ArrayTerm(items, place(start));
    }

    @Nullable
    Term setOrObject() {
        int start = cursor.start();
        cursor.advance();
        if (cursor.is(TokenKind.RIGHT_BRACE)) {
            return new ObjectTerm(List.of(), place(start));
        }
        boolean maybeComprehension = !skippedComma();
        Cursor.Mark first = cursor.mark();
        Term head = grammar.terms.operand();
        if (head == null) {
            return null;
        }
        switch (cursor.kind()) {
            case PIPE -> {
                if (maybeComprehension) {
                    return setComprehension(head, first, start);
                }
            }
            case RIGHT_BRACE, COMMA -> {
                return set(itemsAfter(head, first, TokenKind.RIGHT_BRACE), start);
            }
            case COLON -> {
                return object(head, maybeComprehension, start);
            }
            default -> {}
        }
        cursor.reset(first);
        return setOrObjectOfTerms(maybeComprehension, start);
    }

    private @Nullable Term setOrObjectOfTerms(boolean maybeComprehension, int start) {
        Cursor.Mark first = cursor.mark();
        Term head = grammar.terms.listItem();
        if (head == null) {
            return null;
        }
        return switch (cursor.kind()) {
            case RIGHT_BRACE, COMMA -> set(itemsAfter(head, first, TokenKind.RIGHT_BRACE), start);
            case COLON -> object(head, maybeComprehension, start);
            default -> {
                cursor.unexpected("non-terminated set");
                yield null;
            }
        };
    }

    private @Nullable Term setComprehension(Term head, Cursor.Mark first, int start) {
        cursor.advance();
        Body body = grammar.bodies.body(TokenKind.RIGHT_BRACE);
        if (body != null) {
            return new SetComprehension(head, body, place(start));
        }
        if (!cursor.is(TokenKind.COMMA)) {
            return null;
        }
        cursor.reset(first);
        return set(items(TokenKind.RIGHT_BRACE, new ArrayList<>()), start);
    }

    private @Nullable Term set(@Nullable List<Term> members, int start) {
        return members == null ? null : new SetTerm(TermOrder.distinct(members), place(start));
    }

    /** After a first key, at its colon. */
    private @Nullable Term object(Term key, boolean maybeComprehension, int start) {
        cursor.advance();
        Cursor.Mark first = cursor.mark();
        Term value = grammar.terms.operand();
        if (value == null) {
            return null;
        }
        if (maybeComprehension && cursor.is(TokenKind.PIPE)) {
            cursor.advance();
            Body body = grammar.bodies.body(TokenKind.RIGHT_BRACE);
            if (body != null) {
                return new ObjectComprehension(key, value, body, place(start));
            }
        } else if (atMemberEnd()) {
            List<Member> members = members(key, value);
            return members == null ? null : object(members, start);
        }
        cursor.reset(first);
        value = grammar.terms.listItem();
        if (value == null) {
            return null;
        }
        if (!atMemberEnd()) {
            return nonTerminated();
        }
        List<Member> members = members(key, value);
        return members == null ? null : object(members, start);
    }

    private boolean atMemberEnd() {
        return cursor.is(TokenKind.RIGHT_BRACE) || cursor.is(TokenKind.COMMA);
    }

    private @Nullable Term nonTerminated() {
        cursor.unexpected("non-terminated object");
        return null;
    }

    private Term object(List<Member> members, int start) {
        return new ObjectTerm(TermOrder.byKey(members), place(start));
    }

    /** The members after the first one, which has just been read. */
    private @Nullable List<Member> members(Term firstKey, Term firstValue) {
        List<Member> members = new ArrayList<>(List.of(new Member(firstKey, firstValue)));
        while (cursor.is(TokenKind.COMMA)) {
            cursor.advance();
            if (cursor.is(TokenKind.RIGHT_BRACE)) {
                return members;
            }
            Member next = member();
            if (next == null) {
                return null;
            }
            members.add(next);
        }
        return members;
    }

    private @Nullable Member member() {
        Term key = grammar.terms.listItem();
        if (key == null) {
            return null;
        }
        if (!cursor.is(TokenKind.COLON)) {
            cursor.unexpected("expected \":\"");
            return null;
        }
        cursor.advance();
        Term value = grammar.terms.listItem();
        return value != null && ended(TokenKind.RIGHT_BRACE) ? new Member(key, value) : null;
    }

    /** All items, given the first operand and where it began: it may turn out to begin a longer term. */
    private @Nullable List<Term> itemsAfter(Term head, Cursor.Mark first, TokenKind end) {
        List<Term> items = new ArrayList<>();
        if (cursor.is(end)) {
            items.add(head);
            return items;
        }
        if (cursor.is(TokenKind.COMMA)) {
            items.add(head);
            cursor.advance();
        } else {
            cursor.reset(first);
        }
        return items(end, items);
    }

    /** Adds terms up to {@code end}, where the cursor stays. */
    @Nullable
    List<Term> items(TokenKind end, List<Term> items) {
        while (!cursor.is(end)) {
            Term item = grammar.terms.listItem();
            if (item == null || !ended(end)) {
                return null;
            }
            items.add(item);
            if (cursor.is(TokenKind.COMMA)) {
                cursor.advance();
            }
        }
        return items;
    }

    private boolean ended(TokenKind end) {
        if (cursor.is(TokenKind.COMMA) || cursor.is(end)) {
            return true;
        }
        cursor.unexpected("expected \",\" or \"" + end + "\"");
        return false;
    }

    // OPA: one comma may stand before the first item.
    private boolean skippedComma() {
        if (!cursor.is(TokenKind.COMMA)) {
            return false;
        }
        cursor.advance();
        return true;
    }

    private Location place(int start) {
        return cursor.place(start, start, cursor.end());
    }
}
