package io.regent.rego.ast;

import io.regent.rego.Location;
import java.util.List;

/**
 * A call that stands inside an expression, e.g. {@code count(x)} in {@code count(x) > 1}.
 *
 * @param operator the function: a built-in's name ({@code plus} for {@code +}) or a rule's path
 */
public record Call(Ref operator, List<Term> args, Location location) implements Term {
    public Call {
        args = List.copyOf(args);
    }
}
