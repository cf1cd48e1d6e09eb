package io.regent.fuzz;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The variables that are bound at a place. */
final class Scope {
    private static final List<String> NAMES = List.of("x", "y", "z", "w", "v", "u", "t", "s");

    private final List<String> bound;
    private final Set<String> unused;
    private final boolean closed;

    Scope() {
        this(List.of(), new LinkedHashSet<>(), false);
    }

    private Scope(List<String> bound, Set<String> unused, boolean closed) {
        this.bound = new ArrayList<>(bound);
        this.unused = unused;
        this.closed = closed;
    }

    /** A scope within this one; what it binds stays inside. */
    Scope inner() {
        return new Scope(bound, unused, false);
    }

    /** A place within this one that binds nothing, such as a rule's head or what {@code not} stands before. */
    Scope closed() {
        return new Scope(bound, unused, true);
    }

    boolean isClosed() {
        return closed;
    }

    boolean isEmpty() {
        return bound.isEmpty();
    }

    /** A variable with a value; now and then any other. */
    String known(Dice dice) {
        if (bound.isEmpty() || dice.chance(1)) {
            return dice.one(NAMES);
        }
        String name = dice.one(bound);
        unused.remove(name);
        return name;
    }

    /** A variable to bind, which is bound from now on. */
    String fresh(Dice dice) {
        List<String> free = NAMES.stream().filter(name -> !bound.contains(name)).toList();
        String name = free.isEmpty() || dice.chance(1) ? dice.one(NAMES) : dice.one(free);
        bound.add(name);
        return name;
    }

    /** A variable to declare: it must be used. */
    String declared(Dice dice) {
        String name = fresh(dice);
        unused.add(name);
        return name;
    }

    /** The variables that were declared here and not used since. */
    List<String> takeUnused() {
        List<String> names = unused.stream().filter(bound::contains).toList();
        unused.removeAll(names);
        return names;
    }
}
