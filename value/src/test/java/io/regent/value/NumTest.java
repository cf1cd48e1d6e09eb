package io.regent.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "-0.0",
                "1.50",
                "1e3",
                "1E+2",
                "1e30102",
                "1e-30103",
                "0e100000",
                "-9223372036854775808"
            })
    void keepsItsText(String text) {
        assertThat(Num.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "1e30103, number too big",
        "1e-30104, number too big",
        "1e1000000, number too big",
        "1e9999999999, invalid float"
    })
    void refusesExponentsOutOfBounds(String text, String message) {
        assertThatThrownBy(() -> Num.parse(text))
                .isInstanceOf(DataException.class)
                .hasMessage(message);
    }

    @Test
    void convertsToIntegersOnlyExactly() {
        assertThat(Num.parse("2.0").toLongExact()).isEqualTo(2);
        assertThat(Num.parse("1e3").toIntExact()).isEqualTo(1000);
        assertThat(Num.parse("2.5").toLongExact()).isNull();
        assertThat(Num.parse("9223372036854775808").toLongExact()).isNull();
        assertThat(Num.of(1L << 40).toIntExact()).isNull();
        assertThat(Num.parse("12e19").toBigInteger()).isEqualTo(new BigInteger("120000000000000000000"));
        assertThat(Num.parse("0.5").toBigInteger()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 1000",
        "0.00001, 0.00001",
        "1e-7, 1e-7",
        "1e21, 1e+21",
        "5e-324, 5e-324",
        "2e23, 2e+23",
        "-0.0, -0",
        "0.1, 0.1"
    })
    void writesDoublesShortly(double value, String text) {
        assertThat(Num.of(value)).hasToString(text);
    }

    @Test
    void floatsRoundTo64Bits() {
        BinaryFloat third = BinaryFloat.parse("1").dividedBy(BinaryFloat.parse("3"));
        assertThat(third).hasToString("0.33333333333333333334");
        assertThat(third.times(BinaryFloat.parse("3"))).hasToString("1");
        assertThat(BinaryFloat.parse("18446744073709551617").truncated()).isEqualTo(BigInteger.ONE.shiftLeft(64));
        assertThat(BinaryFloat.parse("-2.5").truncated()).isEqualTo(BigInteger.valueOf(-2));
        assertThat(BinaryFloat.parse("1e30000").plus(BinaryFloat.parse("1e-30000")))
                .hasToString(BinaryFloat.parse("1e30000").toString());
    }
}
