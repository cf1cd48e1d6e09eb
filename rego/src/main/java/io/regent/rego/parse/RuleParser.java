package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Bool;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules that have a body or a keyword; the rest are expressions, which {@link ExprRules} reads as rules. */
final class RuleParser {
    private final Grammar grammar;
    private final Cursor cursor;
    private final HeadParser heads;
    private final ElseParser elses;

    RuleParser(Grammar grammar) {
        this.grammar = grammar;
        this.cursor = grammar.cursor;
        this.heads = new HeadParser(grammar);
        this.elses = new ElseParser(grammar);
    }

    /** The rule at the cursor; several when bodies are chained. Null without an error when it is no such rule. */
    @Nullable
    List<Rule> rules() {
        int start = cursor.start();
        Location firstToken = cursor.location();
        boolean isDefault = cursor.is(TokenKind.DEFAULT) && !cursor.isRefKeyword();
        if (isDefault) {
            cursor.advance();
        }
        if (!atName(isDefault)) {
            return null;
        }
        HeadDraft head = heads.head(isDefault);
        if (head == null) {
            return null;
        }
        if (isDefault) {
            return defaultRule(head, firstToken);
        }
        return named(head, start, firstToken);
    }

    private boolean atName(boolean isDefault) {
        if (cursor.takeRefAsName()) {
            return true;
        }
        TokenKind kind = cursor.kind();
        if (isConnective(kind) && cursor.following() == TokenKind.LEFT_PAREN) {
            cursor.takeAsName();
            return true;
        }
        if (isReserved(kind) && (isDefault || isHeadFollowing(kind))) {
            cursor.error(cursor.location(), kind + " keyword cannot be used for rule name");
            return false;
        }
        return kind == TokenKind.IDENTIFIER;
    }

    private static boolean isConnective(TokenKind kind) {
        return kind == TokenKind.LOGICAL_AND || kind == TokenKind.LOGICAL_OR;
    }

    private static boolean isReserved(TokenKind kind) {
        return switch (kind) {
            case NULL, TRUE, FALSE, ELSE, DEFAULT, WITH -> false;
            default -> kind.isKeyword();
        };
    }

    private boolean isHeadFollowing(TokenKind keyword) {
        Cursor.Mark here = cursor.mark();
        cursor.advance();
        boolean follows = switch (cursor.kind()) {
            case CONTAINS, IF -> true;
            case ASSIGN, UNIFY -> keyword != TokenKind.CONTAINS;
            case LEFT_PAREN -> keyword != TokenKind.CONTAINS && keyword != TokenKind.NOT;
            default -> false;
        };
        cursor.reset(here);
        return follows;
    }

    private @Nullable List<Rule> defaultRule(HeadDraft head, Location where) {
        List<String> problems = DefaultRules.problems(head);
        for (String problem : problems) {
            cursor.error(where, "illegal default rule (" + problem + ")");
        }
        if (!problems.isEmpty()) {
            return null;
        }
        return List.of(new Rule(true, head.build(), generatedBody(where), null, List.of(), where));
    }

    static Body generatedBody(Location where) {
        Statement holds = new Statement.TermStatement(new Constant(Bool.TRUE, where), where);
        return new Body(List.of(new Expr(holds, false, List.of(), true, where)), where);
    }

    private @Nullable List<Rule> named(HeadDraft head, int start, Location firstToken) {
        head.conditional = cursor.is(TokenKind.IF);
        if (!head.contains && head.reference.size() == 2 && !settleKey(head)) {
            return null;
        }
        if (!head.conditional && !cursor.is(TokenKind.LEFT_BRACE)) {
            return head.contains ? List.of(unconditional(head, firstToken)) : null;
        }
        Body body = head.conditional ? conditionalBody() : grammar.bodies.braces();
        return body == null ? null : withElse(head, body, start);
    }

    private static Rule unconditional(HeadDraft head, Location firstToken) {
        return new Rule(false, head.build(), generatedBody(firstToken), null, List.of(), head.location);
    }

    /** Decides what the bracket of {@code p[x]} means; false when it cannot begin a rule. */
    private static boolean settleKey(HeadDraft head) {
        Term last = head.reference.parts().get(1);
        boolean named = head.reference.head() instanceof Var;
        if (head.conditional) {
            if (!head.isFunction() && !Groundness.isConstant(last)) {
                head.key = last;
            }
            if (head.value == null) {
                head.impliedTrue(head.location);
                return true;
            }
            return named;
        }
        if (head.isFunction()) {
            return true;
        }
        head.key = last;
        if (head.value == null) {
            head.reference = new Ref(List.of(head.reference.head()), head.reference.location());
        }
        return named;
    }

    private @Nullable Body conditionalBody() {
        cursor.advance();
        Cursor.Mark start = cursor.mark();
        Expr expr = grammar.literals.literal();
        boolean braces = start.token().kind() == TokenKind.LEFT_BRACE;
        if (expr != null && !(braces && isSet(expr))) {
            return new Body(List.of(expr), expr.location());
        }
        if (!braces) {
            return null;
        }
        cursor.reset(start);
        return grammar.bodies.braces();
    }

    // A set always holds, so braces around one term are a body.
    private static boolean isSet(Expr expr) {
        return expr.statement() instanceof Statement.TermStatement(SetTerm set, Location where);
    }

    private @Nullable List<Rule> withElse(HeadDraft draft, Body body, int start) {
        Head head = draft.build();
        Rule otherwise = null;
        if (cursor.is(TokenKind.ELSE) && !cursor.isRefKeyword()) {
            otherwise = elseOf(head);
            if (otherwise == null) {
                return null;
            }
        }
        Rule first = new Rule(false, head, body, otherwise, List.of(), cursor.since(start));
        return cursor.is(TokenKind.LEFT_BRACE) ? chained(first) : List.of(first);
    }

    private @Nullable Rule elseOf(Head head) {
        String refused = null;
        if (head.reference().size() > 1 && !Groundness.isGround(head.reference())) {
            refused = "else keyword cannot be used on rules with variables in head";
        } else if (head.key() != null) {
            refused = "else keyword cannot be used on multi-value rules";
        }
        if (refused != null) {
            cursor.error(cursor.location(), refused);
            return null;
        }
        return elses.otherwise(head);
    }

    /** {@code p { … } { … }}: more rules with the same head. */
    private @Nullable List<Rule> chained(Rule first) {
        List<Rule> rules = new ArrayList<>(List.of(first));
        while (cursor.is(TokenKind.LEFT_BRACE)) {
            if (first.otherwise() != null) {
                cursor.error(cursor.location(), "expected else keyword");
                return null;
            }
            int start = cursor.start();
            Body body = grammar.bodies.braces();
            if (body == null) {
                return null;
            }
            Location where = cursor.since(start);
            Head head = Relocation.to(where).head(elses.freshWildcards(first.head()));
            rules.add(new Rule(false, head, body, null, List.of(), where));
        }
        return rules;
    }
}
