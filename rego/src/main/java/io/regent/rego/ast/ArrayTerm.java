package io.regent.rego.ast;

import io.regent.rego.Location;
import java.util.List;

/** {@code [a, b]}. */
public record ArrayTerm(List<Term> items, Location location) implements Term {
    public ArrayTerm {
        items = List.copyOf(items);
    }
}
