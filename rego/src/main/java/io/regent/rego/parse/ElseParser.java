package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The branches after {@code else}. */
final class ElseParser {
    private final Grammar grammar;
    private final Cursor cursor;

    ElseParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
    }

    /** The branch at {@code else}, with all that follow it. */
    @Nullable
    Rule otherwise(Head ruleHead) {
        if (!grammar.deeper(Grammar.EXPR)) {
            return null;
        }
        Rule branch = branch(ruleHead);
        grammar.shallower(Grammar.EXPR);
        return branch;
    }

    private @Nullable Rule branch(Head ruleHead) {
        int start = cursor.start();
        HeadDraft head = new HeadDraft(freshWildcards(ruleHead));
        head.generatedValue = false;
        head.conditional = false;
        head.location = cursor.location();
        cursor.advance();
        if (!value(head, start)) {
            return null;
        }
        head.conditional = cursor.is(TokenKind.IF);
        if (!head.conditional && !cursor.is(TokenKind.LEFT_BRACE)) {
            Location where = cursor.since(start);
            return new Rule(false, head.build(), RuleParser.generatedBody(where), null, List.of(), where);
        }
        return conditional(ruleHead, head, start);
    }

    private boolean value(HeadDraft head, int start) {
        switch (cursor.kind()) {
            case LEFT_BRACE, IF -> {
                head.impliedTrue(Location.NONE);
                return true;
            }
            case UNIFY, ASSIGN -> {
                head.assigned = cursor.is(TokenKind.ASSIGN);
                cursor.advance();
                head.value = grammar.terms.term();
                head.location = cursor.since(start);
                return head.value != null;
            }
            default -> {
                cursor.unexpected("expected else value term or rule body");
                return false;
            }
        }
    }

    private @Nullable Rule conditional(Head ruleHead, HeadDraft head, int start) {
        if (head.conditional) {
            cursor.advance();
        }
        boolean braces = cursor.is(TokenKind.LEFT_BRACE);
        Body body = braces ? grammar.bodies.braces() : single();
        if (body == null) {
            return null;
        }
        Rule next = null;
        if (cursor.is(TokenKind.ELSE) && !cursor.isRefKeyword()) {
            next = otherwise(ruleHead);
            if (next == null) {
                return null;
            }
        }
        Location where = cursor.since(start);
        // OPA: a body without braces is placed where its branch is.
        Body placed = braces ? body : Relocation.to(where).body(body);
        return new Rule(false, head.build(), placed, next, List.of(), where);
    }

    private @Nullable Body single() {
        if (cursor.is(TokenKind.EOF)) {
            cursor.unexpected("rule body expected");
            return null;
        }
        Expr expr = grammar.literals.literal();
        return expr == null ? null : new Body(List.of(expr), expr.location());
    }

    /** The head with new variables for the {@code _} among its parameters. */
    Head freshWildcards(Head head) {
        if (head.args() == null) {
            return head;
        }
        List<Term> args = new ArrayList<>();
        for (Term arg : head.args()) {
            args.add(arg instanceof Var var && var.isWildcard() ? new Var(cursor.wildcard(), var.location()) : arg);
        }
        HeadDraft fresh = new HeadDraft(head);
        fresh.args = args;
        return fresh.build();
    }
}
