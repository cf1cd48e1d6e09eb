package io.regent.builtins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.value.Num;
import io.regent.value.Str;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RangesTest {
    @Test
    void randomNumbersStayTheSameDuringAQuery() {
        FakeContext query = new FakeContext();
        long drawn = random(query, "a", Long.MAX_VALUE);
        assertThat(random(query, "a", Long.MAX_VALUE)).isEqualTo(drawn);
        assertThat(random(query, "b", Long.MAX_VALUE)).isNotEqualTo(drawn);
        assertThat(random(query, "a", Long.MIN_VALUE)).isNotNegative();
    }

    @Test
    void randomNumbersCoverTheirRange() {
        FakeContext query = new FakeContext();
        Set<Long> drawn = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            drawn.add(random(query, "seed " + i, -3));
        }
        assertThat(drawn).containsExactlyInAnyOrder(0L, 1L, 2L);
    }

    @Test
    void aHugeRangeEndsWithTheQuery() {
        FakeContext query = new FakeContext().cancelledAfter(100);
        assertThatThrownBy(() -> Ranges.range(query, Num.of(1), Num.parse("1e30")))
                .isInstanceOf(BuiltinException.class)
                .hasMessage("timed out before generating all numbers in range");
    }

    private static long random(FakeContext query, String seed, long bound) {
        return Ranges.randomBelow(query, Str.of(seed), Num.of(bound));
    }
}
