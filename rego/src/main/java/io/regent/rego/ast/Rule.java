package io.regent.rego.ast;

import io.regent.rego.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A definition.
 *
 * @param body when it holds; a rule written without one has the generated body {@code true}
 * @param otherwise the {@code else} branch, a rule with the same name and arguments
 * @param annotations the metadata blocks that belong to it, in source order
 */
public record Rule(
        boolean isDefault,
        Head head,
        Body body,
        @Nullable Rule otherwise,
        List<Annotations> annotations,
        Location location)
        implements Node {
    public Rule {
        annotations = List.copyOf(annotations);
    }
}
