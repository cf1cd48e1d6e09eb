package io.regent.rego.ast;

import io.regent.rego.Location;
import java.util.List;

/** {@code {a, b}} or {@code set()}, members sorted as the reference sorts terms, each once. */
public record SetTerm(List<Term> members, Location location) implements Term {
    public SetTerm {
        members = List.copyOf(members);
    }
}
