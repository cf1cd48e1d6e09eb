package io.regent.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TotalsTest {
    @Test
    void integersAreExact() {
        assertThat(sum("12345678901234567890123", "1.0")).isEqualTo("12345678901234567890124");
        assertThat(product("9223372036854775807", "2")).isEqualTo("18446744073709551614");
    }

    @Test
    void sumsOfDecimalsHaveTheBitsOfABinaryFloat() {
        assertThat(sum("0.1", "0.2", "0.3")).isEqualTo("0.6");
        assertThat(sum("0.1", "12345678901234567890123")).isEqualTo("12345678901234567890000");
    }

    @Test
    void productsOfDecimalsHaveTheBitsOfADouble() {
        assertThat(product("0.1", "0.1")).isEqualTo("0.01");
        assertThat(product("0.1", "3")).isEqualTo("0.30000000000000004");
        assertThat(product("9007199254740993", "0.5")).isEqualTo("4503599627370496");
        assertThat(product("12345678901234567890", "0.5")).isEqualTo("6172839450617284000");
    }

    private static String sum(String... numbers) {
        return Totals.sum(numbers(numbers)).toString();
    }

    private static String product(String... numbers) {
        return Totals.product(numbers(numbers)).toString();
    }

    private static List<Num> numbers(String... texts) {
        return List.of(texts).stream().map(Num::parse).toList();
    }
}
