package io.regent.rego.ast;

import io.regent.rego.Location;
import java.util.List;

/** {@code {k: v}}, members sorted by key as the reference sorts terms, equal keys in source order. */
public record ObjectTerm(List<Member> members, Location location) implements Term {
    public ObjectTerm {
        members = List.copyOf(members);
    }

    /** One {@code key: value}. */
    public record Member(Term key, Term value) {}
}
