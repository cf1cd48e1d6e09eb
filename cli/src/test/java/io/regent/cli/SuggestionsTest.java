package io.regent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
    private static final List<String> NAMES = List.of("capabilities", "check", "completion", "eval", "exec", "test");

    /** The suggestions of the reference among these names. */
    @ParameterizedTest
    @CsvSource({"evl, eval", "tes, test", "c, capabilities check completion", "EVAL, eval", "chekc, check", "zzzzzz, ''"
    })
    void namesNearToAMistypedOne(String typed, String near) {
        assertThat(String.join(" ", Suggestions.near(typed, NAMES))).isEqualTo(near);
    }
}
