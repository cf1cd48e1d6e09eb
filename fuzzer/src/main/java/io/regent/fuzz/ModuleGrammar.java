package io.regent.fuzz;

import io.regent.rego.BuiltinDeclaration;
import java.util.ArrayList;
import java.util.List;

/** A whole module of the package {@code p}. */
final class ModuleGrammar {
    private final Dice dice;
    private final List<BuiltinDeclaration> builtins;

    ModuleGrammar(Dice dice, List<BuiltinDeclaration> builtins) {
        this.dice = dice;
        this.builtins = builtins;
    }

    String module(boolean v0, String path) {
        Syntax syntax = Syntax.random(dice, v0);
        Defined defined = new Defined(dice);
        BodyGrammar bodies = new BodyGrammar(dice, defined, new CallGrammar(dice, builtins), syntax);
        RuleGrammar rules = new RuleGrammar(dice, syntax, bodies);
        List<String> lines = new ArrayList<>();
        lines.add("package " + path);
        lines.addAll(syntax.imports());
        while (dice.chance(15)) {
            lines.add("import "
                    + dice.one("data.d", "data.e as m", "input.a as i", "data.q", "data.q.a as n", "input", "data.p"));
        }
        for (int i = 0; i < defined.all().size(); i++) {
            defined.reach(i);
            for (int n = dice.between(1, dice.chance(70) ? 1 : 3); n > 0; n--) {
                lines.add(rules.rule(defined.all().get(i)));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** A query about documents and rules. */
    String query() {
        Syntax syntax = new Syntax(false, true, false, List.of());
        Defined defined = new Defined(dice, "data.p.");
        return new BodyGrammar(dice, defined, new CallGrammar(dice, builtins), syntax).body(new Scope(), 2);
    }

    /** A module with a built-in called in each of the rules {@code r0}, {@code r1}, …. */
    String calls(int count) {
        CallGrammar calls = new CallGrammar(dice, builtins);
        Literals literals = new Literals(dice);
        StringBuilder text = new StringBuilder("package p\n");
        for (int i = 0; i < count; i++) {
            text.append("r").append(i).append(" := ").append(calls.builtin(literals::scalar, dice.chance(50)));
            text.append("\n");
        }
        return text.toString();
    }
}
