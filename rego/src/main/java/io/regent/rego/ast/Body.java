package io.regent.rego.ast;

import io.regent.rego.Location;
import java.util.List;

/** Expressions that all have to hold. */
public record Body(List<Expr> exprs, Location location) implements Node {
    public Body {
        exprs = List.copyOf(exprs);
    }

    public int size() {
        return exprs.size();
    }
}
