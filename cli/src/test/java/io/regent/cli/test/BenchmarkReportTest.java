package io.regent.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.engine.test.TestCase;
import io.regent.rego.Location;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Var;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkReportTest {
    /** The names that the reference gives. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "data.p_test, test_cases, BenchmarkDataPTestTestCases",
                "data.p, test_1x, BenchmarkDataPTest1x",
                "data.p, test_A_b, BenchmarkDataPTestAB",
                "data.p, test__dbl_, BenchmarkDataPTestDbl",
                "data.p, Test_z.test_bar_3, BenchmarkDataPTestZTestBar3",
                "data.a[\"b-c\"].d_test_x[\"é_z\"], test_it, BenchmarkDataA[\"B-C\"]DTestX[\"ÉZ\"]TestIt",
            })
    void goNames(String packagePath, String name, String goName) {
        TestCase test = new TestCase(
                packagePath,
                name,
                new Ref(List.of(new Var("data", Location.NONE)), Location.NONE),
                false,
                Location.NONE);
        assertThat(new BenchmarkReport(Map.of(), false, true).line(test)).startsWith(goName + "\t       0\t");
    }
}
