package io.regent.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * What a module may be written in.
 *
 * @param v0 whether it is read as v0
 * @param keywords whether {@code if}, {@code contains}, {@code in} and {@code every} are keywords
 * @param logic whether {@code and}, {@code or} and {@code not} over bodies are
 */
record Syntax(boolean v0, boolean keywords, boolean logic, List<String> imports) {
    public Syntax {
        imports = List.copyOf(imports);
    }

    static Syntax random(Dice dice, boolean v0) {
        List<String> imports = new ArrayList<>();
        boolean logic = dice.chance(v0 ? 5 : 25);
        boolean keywords = !v0 || logic || dice.chance(60);
        if (v0 && keywords) {
            imports.add("import " + (dice.chance(30) ? "rego.v1" : "future.keywords"));
        }
        if (logic) {
            imports.add(v0 ? "import future.keywords" : dice.one("import rego.v2", "import future.keywords"));
        }
        return new Syntax(v0, keywords, logic, imports);
    }

    boolean templates() {
        return !v0;
    }
}
