package io.regent.cli.args;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, durations and lists are read, and refused, as the reference does. */
class ValueTextsTest {
    @ParameterizedTest
    @CsvSource({
        "12, 12",
        "+1, 1",
        "-0, 0",
        "00, 0",
        "010, 8",
        "0x1F, 31",
        "0X1f, 31",
        "-0x10, -16",
        "0o17, 15",
        "0O7, 7",
        "0b11, 3",
        "0B1, 1",
        "1_000, 1000",
        "0_7, 7",
        "0x_f, 15",
        "9223372036854775807, 9223372036854775807",
        "-9223372036854775808, -9223372036854775808",
    })
    void wholeNumbers(String text, long value) throws WrongValue {
        assertThat(Numbers.whole(text)).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "-", " 1", "09", "0x", "0xg", "0b", "0b2", "0o8", "1__0", "_1", "1_", "1e3", "1.0", "٣"
            })
    void noWholeNumbers(String text) {
        assertThatThrownBy(() -> Numbers.whole(text))
                .hasMessage("strconv.ParseInt: parsing \"" + text + "\": invalid syntax");
    }

    @Test
    void wholeNumbersHave64Bits() {
        assertThatThrownBy(() -> Numbers.whole("9223372036854775808"))
                .hasMessage("strconv.ParseInt: parsing \"9223372036854775808\": value out of range");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1., 1",
        ".5, 0.5",
        "-.5e1, -5",
        "1_0, 10",
        "0x1p4, 16",
        "inf, Infinity",
        "-Infinity, -Infinity",
        "NaN, NaN",
        "1e-400, 0",
    })
    void decimals(String text, double value) throws WrongValue {
        assertThat(Double.valueOf(Numbers.decimal(text))).isEqualTo(Double.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "+", "1d", "1f", "0x10", "1e", ".", "1e2x", "<"})
    void noDecimals(String text) {
        assertThatThrownBy(() -> Numbers.decimal(text))
                .hasMessage("strconv.ParseFloat: parsing \"" + text + "\": invalid syntax");
    }

    @Test
    void decimalsAreFinite() {
        assertThatThrownBy(() -> Numbers.decimal("1e400"))
                .hasMessage("strconv.ParseFloat: parsing \"1e400\": value out of range");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "17ns, 17",
        "1us, 1000",
        "5µs, 5000",
        "5μs, 5000",
        "2ms, 2000000",
        ".5s, 500000000",
        "1.s, 1000000000",
        "-1s, -1000000000",
        "+1s, 1000000000",
        "1h1m1s, 3661000000000",
        "1ms1ms, 2000000",
        "1.5ns, 1",
        "0.0000000001s, 0",
        "9223372036854775807ns, 9223372036854775807",
    })
    void durations(String text, long nanos) throws WrongValue {
        assertThat(DurationText.parse(text)).isEqualTo(Duration.ofNanos(nanos));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``, time: invalid duration \"\"",
                "., time: invalid duration \".\"",
                "-, time: invalid duration \"-\"",
                "-.s, time: invalid duration \"-.s\"",
                "9223372036854775808ns, time: invalid duration \"9223372036854775808ns\"",
                "99999999999h, time: invalid duration \"99999999999h\"",
                "1, time: missing unit in duration \"1\"",
                "1s1, time: missing unit in duration \"1s1\"",
                "1..2s, time: missing unit in duration \"1..2s\"",
                "1x, time: unknown unit \"x\" in duration \"1x\"",
                "1S, time: unknown unit \"S\" in duration \"1S\"",
                "1 s, time: unknown unit \" s\" in duration \"1 s\"",
                "1e3s, time: unknown unit \"e\" in duration \"1e3s\"",
                "1h-1s, time: unknown unit \"h-\" in duration \"1h-1s\"",
            })
    void noDurations(String text, String problem) {
        assertThatThrownBy(() -> DurationText.parse(text)).hasMessage(problem);
    }

    @Test
    void lists() throws WrongValue {
        assertThat(CommaList.parse("")).isEmpty();
        assertThat(CommaList.parse(",")).containsExactly("", "");
        assertThat(CommaList.parse("a, b,")).containsExactly("a", " b", "");
        assertThat(CommaList.parse("\"a,b\",c")).containsExactly("a,b", "c");
        assertThat(CommaList.parse("\"a\"\"b\",\"\"")).containsExactly("a\"b", "");
        assertThat(CommaList.parse("\"a\nb\"")).containsExactly("a\nb");
        assertThat(CommaList.parse("a\nb,c")).isEqualTo(List.of("a"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a\"b|2|bare \" in non-quoted-field",
                "a,b\"|4|bare \" in non-quoted-field",
                "ä\"|3|bare \" in non-quoted-field",
                "` \"a\"`|2|bare \" in non-quoted-field",
                "\"|2|extraneous or missing \" in quoted-field",
                "\"a|3|extraneous or missing \" in quoted-field",
                "\"ä|4|extraneous or missing \" in quoted-field",
                "x,\"a\"b|5|extraneous or missing \" in quoted-field",
                "\"a\"\"|5|extraneous or missing \" in quoted-field",
            })
    void noLists(String text, int column, String problem) {
        assertThatThrownBy(() -> CommaList.parse(text))
                .hasMessage("parse error on line 1, column " + column + ": " + problem);
    }
}
