package io.regent.rego.compile;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Capabilities;
import io.regent.rego.RuleTree;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Ref;

/** How many arguments functions have. */
record Arities(Capabilities capabilities, RuleTree rules) {
    /** For operators that nothing defines. */
    static final int UNDEFINED = -1;

    /** The number of arguments of a built-in or a rule; a rule that is no function has none. */
    int of(Ref operator) {
        BuiltinDeclaration builtin = capabilities.builtin(operator.dotted());
        if (builtin != null) {
            return builtin.type().arity();
        }
        RuleTree place = RulePaths.find(rules, operator);
        if (place == null || place.definitions().isEmpty()) {
            return UNDEFINED;
        }
        Head head = place.definitions().get(0).rule().head();
        return head.args() == null ? 0 : head.args().size();
    }
}
