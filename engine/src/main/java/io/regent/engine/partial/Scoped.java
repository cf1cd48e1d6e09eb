package io.regent.engine.partial;

import io.regent.rego.ast.Term;

/** A term together with the bindings that its variables are looked up in. */
record Scoped(Term term, Bindings bindings) {
    /** What it stands for when it is a variable that is bound; else itself. */
    Scoped resolved() {
        return bindings.resolve(term);
    }

    /** The term with every bound variable replaced. */
    Term plugged() {
        return bindings.plug(term);
    }
}
