package io.regent.fuzz;

import java.util.List;
import java.util.SplittableRandom;

/** Random choices; the same seed gives the same choices. */
final class Dice {
    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** At least 0 and less than {@code bound}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** True in so many of a hundred throws. */
    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
