package io.regent.engine.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamePatternTest {
    @ParameterizedTest
    @CsvSource({
        ".*, .git, true",
        ".*, git, false",
        "*.json, data.json, true",
        "*.json, data.yaml, false",
        "*_test.rego, p_test.rego, true",
        "a?c, abc, true",
        "a?c, ac, false",
        "[a-c]x, bx, true",
        "[^a-c]x, bx, false",
        "[a, a, false",
        "\\*, *, true",
        "\\*, a, false",
        "d/*, d/x, true",
        "d/*, d/x/y, false",
        "*, '', true",
    })
    void matchesWholeNames(String pattern, String name, boolean matches) {
        assertThat(new NamePattern(pattern).matches(name)).isEqualTo(matches);
    }
}
