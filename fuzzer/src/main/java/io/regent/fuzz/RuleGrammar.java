package io.regent.fuzz;

/** Rules of one kind, with heads, bodies, {@code else} and {@code default}. */
final class RuleGrammar {
    private final Dice dice;
    private final Literals literals;
    private final Syntax syntax;
    private final BodyGrammar bodies;
    private final TermGrammar terms;

    RuleGrammar(Dice dice, Syntax syntax, BodyGrammar bodies) {
        this.dice = dice;
        this.literals = new Literals(dice);
        this.syntax = syntax;
        this.bodies = bodies;
        this.terms = bodies.terms();
    }

    String rule(Defined.Name name) {
        if (dice.chance(6)) {
            return fallback(name);
        }
        Scope scope = new Scope();
        String arguments = name.kind() == Defined.Kind.FUNCTION ? arguments(name, scope) : "";
        Scope within = scope.inner();
        String body = bodies.body(within, 2);
        String head = name.text() + arguments + head(name.kind(), within.closed());
        if (dice.chance(12) && name.kind() != Defined.Kind.SET && name.kind() != Defined.Kind.NESTED) {
            String key = name.kind() == Defined.Kind.OBJECT ? "[" + terms.term(scope.closed(), 0) + "]" : "";
            return name.text() + arguments + key + value(scope.closed());
        }
        return head + dice.one(" ", " ", "\n") + body(body) + otherwise(name.kind(), scope);
    }

    private String body(String body) {
        String word = syntax.keywords() ? "if " : "";
        boolean single = !body.contains(";") && !body.contains("\n") && syntax.keywords();
        return single && dice.chance(50) ? word + body : word + "{ " + body + " }";
    }

    private String otherwise(Defined.Kind kind, Scope arguments) {
        boolean allowed = kind == Defined.Kind.COMPLETE || kind == Defined.Kind.FUNCTION;
        StringBuilder text = new StringBuilder();
        while (allowed && dice.chance(15)) {
            Scope scope = arguments.inner();
            String body = bodies.body(scope, 1);
            text.append(" else ")
                    .append(dice.chance(70) ? equals() + terms.term(scope.closed(), 1) + " " : "")
                    .append(body(body));
        }
        if (text.isEmpty() && dice.chance(3)) {
            text.append("\n{ ").append(bodies.body(arguments.inner(), 1)).append(" }");
        }
        return text.toString();
    }

    private String equals() {
        return dice.one(":= ", ":= ", "= ");
    }

    private String arguments(Defined.Name name, Scope scope) {
        return "("
                + String.join(", ", TermGrammar.several(name.arity(), () -> terms.pattern(() -> scope.fresh(dice), 1)))
                + ")";
    }

    private String head(Defined.Kind kind, Scope scope) {
        return switch (kind) {
            case COMPLETE, FUNCTION -> dice.chance(75) ? value(scope) : "";
            case SET -> syntax.keywords() ? " contains " + terms.term(scope, 1) : "[" + terms.term(scope, 1) + "]";
            case OBJECT -> "[" + terms.term(scope, 0) + "]" + value(scope);
            case NESTED -> nested(scope);
        };
    }

    private String value(Scope scope) {
        return " " + equals() + terms.term(scope, 1);
    }

    private String nested(Scope scope) {
        StringBuilder text = new StringBuilder();
        for (int i = dice.between(1, 3); i > 0; i--) {
            text.append(dice.chance(60) ? "." + literals.key() : "[" + terms.term(scope, 0) + "]");
        }
        if (syntax.keywords() && dice.chance(25)) {
            return text + " contains " + terms.term(scope, 1);
        }
        return text + (dice.chance(80) ? value(scope) : "");
    }

    private String fallback(Defined.Name name) {
        String arguments = name.kind() == Defined.Kind.FUNCTION
                ? "("
                        + String.join(
                                ", ",
                                TermGrammar.several(name.arity(), () -> dice.chance(98) ? "_" : dice.one("x", "1")))
                        + ")"
                : "";
        String value = dice.chance(95)
                ? dice.one(literals.scalar(), "[]", "{\"a\": 1}", "{1, 2}", "[1 | true]")
                : terms.term(new Scope(), 1);
        return "default " + name.text() + arguments + " " + equals() + value;
    }
}
