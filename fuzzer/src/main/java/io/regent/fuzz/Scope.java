package io.regent.fuzz;

import java.util.ArrayList;
import java.util.List;

/** The variables that are bound at a place. */
final class Scope {
    private static final List<String> NAMES = List.of("x", "y", "z", "w", "v");

    private final List<String> bound;

    Scope() {
        this(List.of());
    }

    private Scope(List<String> bound) {
        this.bound = new ArrayList<>(bound);
    }

    /** A scope within this one; what it binds stays inside. */
    Scope inner() {
        return new Scope(bound);
    }

    boolean isEmpty() {
        return bound.isEmpty();
    }

    /** A variable with a value; now and then any other. */
    String known(Dice dice) {
        return bound.isEmpty() || dice.chance(1) ? dice.one(NAMES) : dice.one(bound);
    }

    /** A variable to declare, which is bound from now on. */
    String fresh(Dice dice) {
        List<String> free = NAMES.stream().filter(name -> !bound.contains(name)).toList();
        String name = free.isEmpty() || dice.chance(2) ? dice.one(NAMES) : dice.one(free);
        bound.add(name);
        return name;
    }
}
