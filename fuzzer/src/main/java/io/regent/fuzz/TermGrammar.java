package io.regent.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Terms: constants, variables, references, calls, operators, collections, comprehensions, templates. */
final class TermGrammar {
    private final Dice dice;
    private final Literals literals;
    private final Defined defined;
    private final CallGrammar calls;
    private final Syntax syntax;
    private final BodyGrammar bodies;

    TermGrammar(Dice dice, Defined defined, CallGrammar calls, Syntax syntax, BodyGrammar bodies) {
        this.dice = dice;
        this.literals = new Literals(dice);
        this.defined = defined;
        this.calls = calls;
        this.syntax = syntax;
        this.bodies = bodies;
    }

    /** A term that uses what is bound. */
    String term(Scope scope, int depth) {
        if (depth <= 0) {
            return leaf(scope);
        }
        int kind = dice.below(100);
        if (kind < 30) {
            return leaf(scope);
        }
        if (kind < 48) {
            return ref(scope, depth);
        }
        if (kind < 60) {
            return collection(scope, depth);
        }
        if (kind < 72) {
            return call(scope, depth);
        }
        if (kind < 82) {
            return operation(scope, depth);
        }
        if (kind < 92) {
            return comprehension(scope, depth);
        }
        return rare(scope, depth);
    }

    private String rare(Scope scope, int depth) {
        return switch (dice.below(5)) {
            case 0 -> syntax.templates() ? template(scope, depth) : literals.scalar();
            case 1 -> "(" + term(scope, depth - 1) + " in " + collection(scope, depth - 1) + ")";
            case 2 -> "(" + term(scope, depth - 1) + ")";
            case 3 -> dice.one("set()", "[]", "{}", "[[]]");
            default -> dice.one("data", "input", "data.d", "data.p", "input.a.b");
        };
    }

    private String leaf(Scope scope) {
        int kind = dice.below(10);
        if (kind < 4 && !scope.isEmpty()) {
            return scope.known(dice);
        }
        return kind < 8 ? literals.scalar() : ref(scope, 0);
    }

    /** A reference into documents, rules or variables. */
    String ref(Scope scope, int depth) {
        StringBuilder text = new StringBuilder(head(scope));
        for (int i = dice.below(3); i > 0; i--) {
            text.append(part(scope, depth));
        }
        return text.toString();
    }

    private String head(Scope scope) {
        int kind = dice.below(10);
        Defined.Name rule = kind < 4 ? defined.rule(dice) : null;
        if (rule != null) {
            return dice.chance(10) ? "data.p." + rule.text() : rule.text();
        }
        if (kind < 5 && !scope.isEmpty()) {
            return scope.known(dice);
        }
        return kind < 8
                ? dice.one("input", "input.a", "input.b", "input.c", "input.d.e")
                : dice.one("data.d", "data.d.a", "data.e", "data.k.b", "data.q", "data.p");
    }

    private String part(Scope scope, int depth) {
        int kind = dice.below(20);
        if (kind < 9) {
            return "." + literals.key();
        }
        if (kind < 12) {
            return "[" + literals.scalar() + "]";
        }
        if (kind < 14 && (!scope.isClosed() || dice.chance(5))) {
            return "[_]";
        }
        if (kind < 17 && !scope.isEmpty()) {
            return "[" + scope.known(dice) + "]";
        }
        return kind < 18 ? "[\"" + literals.key() + "\"]" : "[" + term(scope, depth - 1) + "]";
    }

    String call(Scope scope, int depth) {
        Supplier<String> term = () -> term(scope, depth - 1);
        Defined.Name function = dice.chance(35) ? defined.function(dice) : null;
        if (function != null) {
            List<String> arguments = several(function.arity() + (dice.chance(1) ? 1 : 0), term);
            String name = dice.chance(10) ? "data.p." + function.text() : function.text();
            return name + "(" + String.join(", ", arguments) + ")";
        }
        return dice.chance(60)
                ? calls.common(term, () -> collection(scope, depth - 1))
                : calls.builtin(() -> leaf(scope));
    }

    private String operation(Scope scope, int depth) {
        Supplier<String> operand =
                () -> dice.chance(60) ? dice.one("1", "2", "input.a", "input.b", "3.5") : term(scope, depth - 1);
        if (dice.chance(10)) {
            return operand.get() + dice.one(" == ", " != ", " < ", " <= ", " > ", " >= ") + operand.get();
        }
        StringBuilder text = new StringBuilder(operand.get());
        for (int i = dice.between(1, dice.chance(80) ? 1 : 4); i > 0; i--) {
            text.append(dice.one(" + ", " - ", " * ", " / ", " % ", " & ", " | ", " - ", "+", "-"))
                    .append(operand.get());
        }
        return text.toString();
    }

    /** Something with members. */
    String collection(Scope scope, int depth) {
        Supplier<String> item = () -> term(scope, depth - 1);
        return switch (dice.below(8)) {
            case 0, 1 -> "[" + String.join(", ", several(dice.below(4), item)) + "]";
            case 2 -> "{" + String.join(", ", several(dice.between(1, 3), item)) + "}";
            case 3, 4 -> object(scope, item);
            case 5 -> dice.one("input.a", "input.b", "input", "data.d", "data.e.a");
            case 6 -> ref(scope, depth - 1);
            default -> term(scope, depth - 1);
        };
    }

    private String object(Scope scope, Supplier<String> item) {
        List<String> members = new ArrayList<>();
        for (int i = dice.below(4); i > 0; i--) {
            String key = dice.chance(80) ? "\"" + literals.key() + "\"" : dice.chance(50) ? leaf(scope) : item.get();
            members.add(key + ": " + item.get());
        }
        return "{" + String.join(", ", members) + "}";
    }

    private String comprehension(Scope outer, int depth) {
        Scope scope = outer.inner();
        String body = bodies.body(scope, depth - 1);
        String head = term(scope, depth - 1);
        return switch (dice.below(3)) {
            case 0 -> "[" + head + " | " + body + "]";
            case 1 -> "{" + head + " | " + body + "}";
            default -> "{" + leaf(scope) + ": " + head + " | " + body + "}";
        };
    }

    private String template(Scope scope, int depth) {
        boolean raw = dice.chance(30);
        String quote = raw ? "`" : "\"";
        StringBuilder text = new StringBuilder("$").append(quote);
        for (int i = dice.below(3); i > 0; i--) {
            text.append(dice.one("", "a", " ", "\\{", "é", "b: "));
            text.append("{").append(embedded(scope, depth, quote)).append("}");
        }
        return text.append(dice.one("", "z")).append(quote).toString();
    }

    // What stands in a template may hold no quotation mark of the other kind in older texts; new ones nest freely.
    private String embedded(Scope scope, int depth, String quote) {
        String text = term(scope, depth - 1);
        return text.contains("\n") || dice.chance(80) && text.contains(quote) ? leafWithoutQuotes(scope) : text;
    }

    private String leafWithoutQuotes(Scope scope) {
        return scope.isEmpty() ? dice.one("1", "input.a", "input.zz", "null") : scope.known(dice);
    }

    /** A term with variables to bind, each of which {@code name} gives. */
    String pattern(Supplier<String> name, int depth) {
        int kind = dice.below(20);
        if (kind < 13 || depth <= 0) {
            return dice.chance(5) ? "_" : name.get();
        }
        if (kind < 16) {
            return "[" + String.join(", ", several(dice.between(1, 2), () -> pattern(name, depth - 1))) + "]";
        }
        return kind < 19 ? "{\"" + literals.key() + "\": " + pattern(name, depth - 1) + "}" : literals.scalar();
    }

    static List<String> several(int count, Supplier<String> item) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item.get());
        }
        return items;
    }
}
