package io.regent.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.value.Null;
import io.regent.value.Obj;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    private static final Case LARGE = new Case(
            false,
            List.of(
                    "package q\n",
                    "package p\n\na := 1\n\nb if { x := [a | a := [1, 2][_]]; count(x) == 2 }\n\nc := \"c\"\n"),
            Obj.EMPTY,
            Null.NULL,
            List.of(new Question.Document("p"), new Question.Query("data.p.b")));

    @Test
    void whatTheDifferenceDoesNotNeedIsTakenAway() throws InterruptedException {
        Shrinker shrinker = new Shrinker(test -> test.modules().getLast().contains("count("), 10_000);
        Case small = shrinker.shrink(LARGE);
        assertThat(small.modules()).containsExactly("count(");
        assertThat(small.questions()).hasSize(1);
        assertThat(small.input()).isNull();
    }

    @Test
    void triesAreBounded() throws InterruptedException {
        int[] asked = {0};
        new Shrinker(test -> asked[0]++ >= 0, 5).shrink(LARGE);
        assertThat(asked[0]).isEqualTo(5);
    }
}
