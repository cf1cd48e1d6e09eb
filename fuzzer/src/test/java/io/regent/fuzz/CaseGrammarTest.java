package io.regent.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.builtins.Families;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseGrammarTest {
    private static final int CASES = 600;

    private static CaseGrammar grammar(long seed) {
        return new CaseGrammar(seed, Families.capabilities().builtins().values());
    }

    @Test
    void aSeedAndANumberNameACase() {
        assertThat(grammar(7).at(123)).isEqualTo(grammar(7).at(123));
        assertThat(grammar(7).at(123)).isNotEqualTo(grammar(8).at(123));
    }

    @Test
    void manyCasesHaveAResultAndNoneBreaksRegent() {
        int results = 0;
        for (int number = 0; number < CASES; number++) {
            List<Answer> answers = new InProcess().answers(grammar(1).at(number));
            assertThat(answers).noneMatch(CaseGrammarTest::isFault);
            results += answers.stream().anyMatch(Answer.Result.class::isInstance) ? 1 : 0;
        }
        assertThat(results).isGreaterThan(CASES / 20);
    }

    private static boolean isFault(Answer answer) {
        return answer instanceof Answer.Failure(var problems)
                && problems.stream().anyMatch(problem -> problem.code().equals(InProcess.FAULT));
    }
}
