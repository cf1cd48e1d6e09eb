package io.regent.rego.parse;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code some} and {@code every}. */
final class QuantifierParser {
    private static final String MEMBER = "internal.member_2";
    private static final String KEYED_MEMBER = "internal.member_3";
    private static final Set<String> QUANTIFIER_KEYWORDS = Set.of("in", "every", "if", "contains");

    private final Grammar grammar;
    private final Cursor cursor;

    QuantifierParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    @Nullable
    Statement some() {
        Cursor.Mark keyword = cursor.mark();
        int start = cursor.start();
        int end = cursor.end();
        cursor.advance();
        Term term = grammar.terms.term();
        if (!(term instanceof Call call)) {
            cursor.reset(keyword);
            return declared();
        }
        if (!isMembership(call)) {
            cursor.unexpected("expected `x in xs` or `x, y in xs` expression");
            return null;
        }
        return new Statement.SomeDeclaration(List.of(term), cursor.place(start, start, end));
    }

    private @Nullable Statement declared() {
        hintSomeIn();
        int start = cursor.start();
        int end = cursor.end();
        List<Term> symbols = new ArrayList<>();
        do {
            cursor.advance();
            if (!cursor.is(TokenKind.IDENTIFIER)) {
                cursor.unexpected("expected var");
                return null;
            }
            symbols.add(grammar.terms.variable());
            cursor.advance();
        } while (cursor.is(TokenKind.COMMA));
        return new Statement.SomeDeclaration(symbols, cursor.place(start, start, end));
    }

    @Nullable
    Statement every() {
        int start = cursor.start();
        int end = cursor.end();
        cursor.advance();
        Term term = grammar.terms.term();
        if (term == null) {
            return null;
        }
        if (!(term instanceof Call call) || !isMembership(call)) {
            cursor.unexpected("expected `x[, y] in xs { ... }` expression");
            return null;
        }
        if (!areVariables(call)) {
            return null;
        }
        Body body = everyBody();
        if (body == null) {
            return null;
        }
        List<Term> args = call.args();
        Term key = args.size() == 3 ? args.get(0) : null;
        Term value = args.get(args.size() - 2);
        return new Statement.Every(key, value, args.get(args.size() - 1), body, cursor.place(start, start, end));
    }

    private boolean areVariables(Call call) {
        boolean keyed = call.args().size() == 3;
        if (keyed && !(call.args().get(0) instanceof Var)) {
            cursor.unexpected("expected key to be a variable");
            return false;
        }
        if (!(call.args().get(keyed ? 1 : 0) instanceof Var)) {
            cursor.unexpected("expected value to be a variable");
            return false;
        }
        return true;
    }

    private @Nullable Body everyBody() {
        if (!cursor.is(TokenKind.LEFT_BRACE)) {
            cursor.unexpected("missing body");
            return null;
        }
        cursor.advance();
        Body body = grammar.bodies.body(TokenKind.RIGHT_BRACE);
        if (body != null) {
            cursor.advance();
        }
        return body;
    }

    private static boolean isMembership(Call call) {
        String name = call.operator().dotted();
        return name.equals(MEMBER) && call.args().size() == 2
                || name.equals(KEYED_MEMBER) && call.args().size() == 3;
    }

    /** At {@code some}: remarks on the next error if this would be {@code some x in xs}, given the keyword. */
    private void hintSomeIn() {
        Grammar other = withKeywords();
        if (other == null) {
            return;
        }
        other.cursor.advance();
        if (other.terms.term() instanceof Call call && isMembership(call)) {
            cursor.hint("`import future.keywords.in` for `some x in xs` expressions");
        }
    }

    /** Remarks on the next error if an {@code every} expression begins at {@code start}, given the keywords. */
    void hintEvery(Cursor.Mark start) {
        Grammar other = withKeywords();
        if (other == null) {
            return;
        }
        other.cursor.moveTo(start.token().start());
        if (other.literals.literal() != null) {
            cursor.hint("`import future.keywords.every` for `every x in xs { ... }` expressions");
        }
    }

    private @Nullable Grammar withKeywords() {
        Keywords keywords = cursor.keywords();
        return keywords.active().containsAll(QUANTIFIER_KEYWORDS)
                ? null
                : grammar.fork(keywords.with(QUANTIFIER_KEYWORDS));
    }
}
