package io.regent.fuzz;

import java.util.ArrayList;
import java.util.List;

/** Bodies and their expressions. */
final class BodyGrammar {
    private final Dice dice;
    private final Defined defined;
    private final Syntax syntax;
    private final TermGrammar terms;

    BodyGrammar(Dice dice, Defined defined, CallGrammar calls, Syntax syntax) {
        this.dice = dice;
        this.defined = defined;
        this.syntax = syntax;
        this.terms = new TermGrammar(dice, defined, calls, syntax, this);
    }

    TermGrammar terms() {
        return terms;
    }

    /** Expressions between {@code ;} or lines; what they bind is bound in {@code scope}. */
    String body(Scope scope, int depth) {
        List<String> expressions = new ArrayList<>();
        for (int i = dice.between(1, depth > 0 ? 3 : 1); i > 0; i--) {
            expressions.add(expression(scope, depth) + with(scope, depth));
        }
        for (String name : scope.takeUnused()) {
            if (dice.chance(90)) {
                expressions.add(name + dice.one("", " != 7", " == input.a"));
            }
        }
        if (dice.chance(2)) {
            expressions.addFirst(expressions.removeLast());
        }
        return String.join(dice.chance(90) ? "; " : "\n", expressions);
    }

    private String with(Scope scope, int depth) {
        StringBuilder text = new StringBuilder();
        while (dice.chance(7)) {
            text.append(" with ").append(target()).append(" as ").append(replacement(scope, depth));
        }
        return text.toString();
    }

    private String target() {
        Defined.Name rule = dice.chance(20) ? defined.rule(dice) : null;
        Defined.Name function = dice.chance(20) ? defined.function(dice) : null;
        if (rule != null) {
            return dice.one("", "data.p.") + rule.text();
        }
        return function != null
                ? function.text()
                : dice.one(
                        "input",
                        "input.a",
                        "input.a.b",
                        "data.d",
                        "data.d.a",
                        "data.q",
                        "count",
                        "to_number",
                        "data.p");
    }

    private String replacement(Scope scope, int depth) {
        return dice.chance(90) ? terms.term(scope, depth - 1) : dice.one("count", "upper", "sum", "data.d");
    }

    private String expression(Scope scope, int depth) {
        int kind = dice.below(syntax.keywords() ? 100 : 72);
        if (kind < 20) {
            return assignment(scope, depth, " := ");
        }
        if (kind < 32) {
            return assignment(scope, depth, " = ");
        }
        if (kind < 44) {
            return terms.term(scope, depth)
                    + dice.one(" == ", " != ", " < ", " <= ", " > ", " >= ")
                    + terms.term(scope, depth);
        }
        if (kind < 58) {
            return terms.ref(scope, depth);
        }
        if (kind < 64) {
            return negation(scope, depth);
        }
        if (kind < 72) {
            return dice.chance(60) ? terms.call(scope, depth) : terms.term(scope, depth);
        }
        return quantified(scope, depth, kind);
    }

    private String quantified(Scope scope, int depth, int kind) {
        if (kind < 84) {
            String collection = terms.collection(scope, depth);
            return "some " + (dice.chance(30) ? scope.declared(dice) + ", " : "")
                    + terms.pattern(() -> scope.declared(dice), 1) + " in " + collection;
        }
        if (kind < 90) {
            return every(scope, depth);
        }
        if (kind < 94) {
            return terms.term(scope, depth - 1) + " in " + terms.collection(scope, depth);
        }
        if (kind < 96) {
            String collection = terms.ref(scope, depth);
            String name = scope.fresh(dice);
            return "some " + name + "; " + collection + "[" + name + "]";
        }
        return syntax.logic() ? logic(scope, depth) : terms.ref(scope, depth);
    }

    private String assignment(Scope scope, int depth, String operator) {
        String value = terms.term(scope, depth);
        boolean plain = operator.equals(" := ") && dice.chance(95);
        return terms.pattern(() -> scope.fresh(dice), plain ? 0 : 1) + operator + value;
    }

    private String negation(Scope scope, int depth) {
        if (syntax.logic() && dice.chance(40)) {
            return "not { " + body(scope.inner(), depth - 1) + " }";
        }
        Scope closed = scope.closed();
        return "not " + (dice.chance(50) ? terms.ref(closed, depth) : terms.term(closed, depth));
    }

    private String every(Scope outer, int depth) {
        String collection = terms.collection(outer, depth - 1);
        Scope scope = outer.inner();
        String names = (dice.chance(30) ? scope.declared(dice) + ", " : "") + scope.declared(dice);
        return "every " + names + " in " + collection + " { " + body(scope, depth - 1) + " }";
    }

    private String logic(Scope scope, int depth) {
        StringBuilder text = new StringBuilder(operand(scope, depth));
        for (int i = dice.between(1, 3); i > 0; i--) {
            text.append(dice.one(" and ", " or ")).append(operand(scope, depth));
        }
        return text.toString();
    }

    private String operand(Scope scope, int depth) {
        return switch (dice.below(6)) {
            case 0 -> "(" + expression(scope.inner(), depth - 1) + ")";
            case 1 -> "{ " + body(scope.inner(), depth - 1) + " }";
            case 2 -> "not " + terms.ref(scope.closed(), depth);
            case 3 -> terms.term(scope, 0) + " == " + terms.term(scope, 1);
            default -> terms.ref(scope.closed(), depth);
        };
    }
}
