package io.regent.rego.ast;

import io.regent.rego.Location;
import java.util.List;

/** {@code {a, b}} or {@code set()}, members in source order. */
public record SetTerm(List<Term> members, Location location) implements Term {
    public SetTerm {
        members = List.copyOf(members);
    }
}
