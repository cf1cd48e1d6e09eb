package io.regent.cli.args;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.cli.args.Flag.Kind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArgumentParserTest {
    private static final List<Flag> FLAGS = List.of(
            Flag.toggle("verbose", 'v', ""),
            Flag.toggle("skip", 'z', ""),
            Flag.toggle("help", 'h', ""),
            Flag.choice("format", 'f', "", "json", "json", "pretty"),
            Flag.value(Kind.TEXT, "run", 'r', ""),
            Flag.value(Kind.TEXTS, "data", 'd', ""),
            Flag.value(Kind.LIST, "ignore", (char) 0, ""),
            Flag.value(Kind.LIST, "coverage-runs", (char) 0, "").initially("index_excluded,early_exit"),
            Flag.value(Kind.WHOLE, "count", (char) 0, "").initially("1"),
            Flag.value(Kind.DECIMAL, "threshold", (char) 0, ""),
            Flag.value(Kind.DURATION, "timeout", (char) 0, "").initially("5s"),
            Flag.toggle("watch", 'w', "").refused("watching comes later"));

    private static Arguments parse(String... words) {
        return ArgumentParser.parse("test", FLAGS, List.of(words), Map.of());
    }

    private static Arguments preset(Map<String, String> environment, String... words) {
        return ArgumentParser.parse("test", FLAGS, List.of(words), environment);
    }

    @ParameterizedTest
    @CsvSource({"--format pretty", "--format=pretty", "-f pretty", "-fpretty", "-f=pretty", "-vf pretty", "-vzfpretty"})
    void valuesMayStandInTheSameWordOrInTheNext(String words) {
        assertThat(parse(words.split(" ")).text("format")).isEqualTo("pretty");
    }

    @Test
    void theLastValueWins() {
        Arguments arguments = parse("-f", "pretty", "--verbose", "--format=json", "-v=false");
        assertThat(arguments.text("format")).isEqualTo("json");
        assertThat(arguments.isOn("verbose")).isFalse();
        assertThat(arguments.isGiven("verbose")).isTrue();
    }

    @Test
    void clustersSetEachSwitch() {
        Arguments arguments = parse("-vz=false", "path");
        assertThat(arguments.isOn("verbose")).isTrue();
        assertThat(arguments.isOn("skip")).isFalse();
        assertThat(arguments.positional()).containsExactly("path");
    }

    @Test
    void aSwitchTakesNoNextWord() {
        assertThat(parse("--verbose", "false").positional()).containsExactly("false");
    }

    @Test
    void flagsAndPathsMayBeMixed() {
        assertThat(parse("a", "-v", "-", "b").positional()).containsExactly("a", "-", "b");
    }

    @Test
    void twoDashesEndTheFlags() {
        Arguments arguments = parse("-v", "--", "-z", "--", "--nope");
        assertThat(arguments.positional()).containsExactly("-z", "--", "--nope");
        assertThat(arguments.isOn("skip")).isFalse();
    }

    @Test
    void aValueMayLookLikeAFlag() {
        assertThat(parse("-r", "-v").text("run")).isEqualTo("-v");
        assertThat(parse("--run", "--").text("run")).isEqualTo("--");
        assertThat(parse("--run=").text("run")).isEmpty();
        assertThat(parse("--run=a=b").text("run")).isEqualTo("a=b");
    }

    @Test
    void repeatedFlagsCollect() {
        assertThat(parse("-d", "a,b", "--data=c").texts("data")).containsExactly("a,b", "c");
        assertThat(parse("--ignore", "a,b", "--ignore=\"c,d\"").texts("ignore")).containsExactly("a", "b", "c,d");
    }

    @Test
    void whatIsNotGivenHasItsInitialValue() {
        Arguments arguments = parse();
        assertThat(arguments.text("format")).isEqualTo("json");
        assertThat(arguments.textOrNull("run")).isNull();
        assertThat(arguments.text("run")).isEmpty();
        assertThat(arguments.whole("count")).isEqualTo(1);
        assertThat(arguments.decimal("threshold")).isZero();
        assertThat(arguments.duration("timeout")).isEqualTo(Duration.ofSeconds(5));
        assertThat(arguments.texts("coverage-runs")).containsExactly("index_excluded", "early_exit");
        assertThat(arguments.texts("ignore")).isEmpty();
        assertThat(arguments.isGiven("count")).isFalse();
    }

    @Test
    void anEmptyListReplacesTheInitialOne() {
        assertThat(parse("--coverage-runs=").texts("coverage-runs")).isEmpty();
    }

    @Test
    void numbersBeyond32BitsAreTheNearest() {
        assertThat(parse("--count=3000000000").whole("count")).isEqualTo(Integer.MAX_VALUE);
        assertThat(parse("--count=-3000000000").whole("count")).isEqualTo(Integer.MIN_VALUE);
    }

    /** The texts of the reference. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "--nope|unknown flag: --nope",
                "--nope=3|unknown flag: --nope",
                "-x|unknown shorthand flag: 'x' in -x",
                "-vxz|unknown shorthand flag: 'x' in -xz",
                "---|bad flag syntax: ---",
                "--=x|bad flag syntax: --=x",
                "-=x|unknown shorthand flag: '=' in -=x",
                "--format|flag needs an argument: --format",
                "-vf|flag needs an argument: 'f' in -f",
                "--format=|invalid argument \"\" for \"-f, --format\" flag: must be one of {json,pretty}",
                "-fxml|invalid argument \"xml\" for \"-f, --format\" flag: must be one of {json,pretty}",
                "--verbose=maybe|invalid argument \"maybe\" for \"-v, --verbose\" flag: strconv.ParseBool: parsing \"maybe\": invalid syntax",
                "-vz=x|invalid argument \"x\" for \"-z, --skip\" flag: strconv.ParseBool: parsing \"x\": invalid syntax",
                "--count=x|invalid argument \"x\" for \"--count\" flag: strconv.ParseInt: parsing \"x\": invalid syntax",
                "--threshold=a\"b|invalid argument \"a\\\"b\" for \"--threshold\" flag: strconv.ParseFloat: parsing \"a\\\"b\": invalid syntax",
                "--timeout=1|invalid argument \"1\" for \"--timeout\" flag: time: missing unit in duration \"1\"",
                "--ignore=\"a|invalid argument \"\\\"a\" for \"--ignore\" flag: parse error on line 1, column 3: extraneous or missing \" in quoted-field",
                "-w|--watch is not built yet: watching comes later",
            })
    void wrongWordsAreNamed(String word, String message) {
        assertThatThrownBy(() -> parse(word)).isInstanceOf(UsageException.class).hasMessage(message);
    }

    @Test
    void whatIsNotGivenIsTakenFromTheEnvironment() {
        Map<String, String> environment = Map.of(
                "OPA_TEST_FORMAT",
                "pretty",
                "OPA_TEST_COVERAGE_RUNS",
                "early_exit",
                "OPA_EVAL_COUNT",
                "3",
                "OPA_TEST_RUN",
                "");
        Arguments arguments = preset(environment);
        assertThat(arguments.text("format")).isEqualTo("pretty");
        assertThat(arguments.texts("coverage-runs")).containsExactly("early_exit");
        assertThat(arguments.whole("count")).isEqualTo(1);
        assertThat(arguments.isGiven("run")).isFalse();
    }

    @Test
    void whatIsGivenHidesTheEnvironment() {
        assertThat(preset(Map.of("OPA_TEST_FORMAT", "xml"), "-f", "json").text("format"))
                .isEqualTo("json");
    }

    @Test
    void helpIsNotPreset() {
        assertThat(preset(Map.of("OPA_TEST_HELP", "true")).isOn("help")).isFalse();
    }

    /** The text of the reference. */
    @Test
    void allWrongPresetsAreNamedInOrder() {
        assertThatThrownBy(() -> preset(Map.of("OPA_TEST_THRESHOLD", "x", "OPA_TEST_COUNT", "y")))
                .hasMessage("error mapping environment variables to command flags: invalid argument \"y\" for"
                        + " \"--count\" flag: strconv.ParseInt: parsing \"y\": invalid syntax; invalid argument \"x\""
                        + " for \"--threshold\" flag: strconv.ParseFloat: parsing \"x\": invalid syntax");
    }
}
