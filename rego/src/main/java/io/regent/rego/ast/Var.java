package io.regent.rego.ast;

import io.regent.rego.Location;

/**
 * A name to bind.
 *
 * @param slot the variable's place in the frame of its rule or query; {@link #UNASSIGNED} until the policy is prepared
 *     for evaluation
 */
public record Var(String name, int slot, Location location) implements Term {
    public static final int UNASSIGNED = -1;
    /** How the parser names the variables behind {@code _}: {@code $0}, {@code $1}, … unique within a module or query. */
    public static final String WILDCARD_PREFIX = "$";
    /** How compile passes name the variables they make: {@code __local0__}, … */
    public static final String GENERATED_PREFIX = "__local";

    public Var(String name, Location location) {
        this(name, UNASSIGNED, location);
    }

    public boolean isWildcard() {
        return name.startsWith(WILDCARD_PREFIX);
    }

    public boolean isGenerated() {
        return name.startsWith(GENERATED_PREFIX);
    }
}
