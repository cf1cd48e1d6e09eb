package io.regent.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a module defines: rules, each of one kind, so that most of them fit together. */
final class Defined {
    /** The kinds of rules. */
    enum Kind {
        COMPLETE,
        SET,
        OBJECT,
        NESTED,
        FUNCTION
    }

    /** A name, what kind of rules it has, and how many arguments a function takes. */
    record Name(String text, Kind kind, int arity) {}

    private final List<Name> names = new ArrayList<>();
    private int reached;

    Defined(Dice dice) {
        this(dice, "");
    }

    /** Names that are called by a longer one, e.g. with the prefix {@code data.p.}. */
    Defined(Dice dice, String prefix) {
        for (String text : List.of("a", "b", "c", "d", "f", "g")) {
            if (dice.chance(80)) {
                names.add(new Name(prefix + text, kind(dice, text), dice.between(dice.chance(8) ? 0 : 1, 3)));
            }
        }
        if (names.isEmpty()) {
            names.add(new Name(prefix + "a", Kind.COMPLETE, 0));
        }
    }

    private static Kind kind(Dice dice, String text) {
        return text.compareTo("f") >= 0 && dice.chance(90) ? Kind.FUNCTION : dice.one(List.of(Kind.values()));
    }

    List<Name> all() {
        return names;
    }

    /** Rules are written in the order of the names and see those behind them, so that few are recursive. */
    void reach(int index) {
        reached = index + 1;
    }

    /** A rule that may be asked, or null. */
    @Nullable
    Name rule(Dice dice) {
        return pick(dice, false);
    }

    /** A function that may be called, or null. */
    @Nullable
    Name function(Dice dice) {
        return pick(dice, true);
    }

    private @Nullable Name pick(Dice dice, boolean function) {
        int from = dice.chance(2) ? 0 : reached;
        List<Name> seen = names.subList(Math.min(from, names.size()), names.size()).stream()
                .filter(name -> (name.kind() == Kind.FUNCTION) == function)
                .toList();
        return seen.isEmpty() ? null : dice.one(seen);
    }
}
