package io.regent.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JavaValuesTest {
    enum Color {
        RED
    }

    record Point(int x, double y) {}

    record Shape(
            String name, @Nullable String note, List<Point> points, Map<String, Color> colors, Optional<Long> id) {}

    /** A class with getters. */
    public static final class Bean {
        public String getUserName() {
            return "eve";
        }

        public boolean isAdmin() {
            return true;
        }

        public String getURL() {
            return "u";
        }
    }

    @Test
    void takesWhatProgramsHave() {
        assertThat(JavaValues.from(null)).isEqualTo(Null.NULL);
        assertThat(JavaValues.from(new int[] {1, 2})).hasToString("[1, 2]");
        assertThat(JavaValues.from(Arrays.asList("a", null, 1.5, 2f, 'c', Color.RED)))
                .hasToString("[\"a\", null, 1.5, 2.0, \"c\", \"RED\"]");
        assertThat(JavaValues.from(Map.of("k", Set.of(1L)))).hasToString("{\"k\": {1}}");
        assertThat(JavaValues.from(new BigDecimal("1.50"))).hasToString("1.50");
        assertThat(JavaValues.from(new BigInteger("9223372036854775808"))).hasToString("9223372036854775808");
        assertThat(JavaValues.from(Optional.empty())).isEqualTo(Null.NULL);
        assertThat(JavaValues.from(new Bean())).hasToString("{\"URL\": \"u\", \"admin\": true, \"userName\": \"eve\"}");
    }

    @Test
    void recordsGoThereAndBack() {
        Shape shape = new Shape("s", null, List.of(new Point(1, 2.5)), Map.of("fill", Color.RED), Optional.of(7L));
        Value value = JavaValues.from(shape);
        assertThat(value)
                .hasToString("{\"colors\": {\"fill\": \"RED\"}, \"id\": 7, \"name\": \"s\", \"note\": null, "
                        + "\"points\": [{\"x\": 1, \"y\": 2.5}]}");
        assertThat(JavaValues.to(value, Shape.class)).isEqualTo(shape);
    }

    @Test
    void givesPlainObjects() {
        Value value = JsonReader.read("{\"a\":[1,1.50,9223372036854775808,null,true,\"x\"]}");
        assertThat(JavaValues.to(value))
                .isEqualTo(Map.of(
                        "a",
                        Arrays.asList(
                                1L, new BigDecimal("1.50"), new BigInteger("9223372036854775808"), null, true, "x")));
    }

    @Test
    void saysWhatDoesNotFit() {
        assertThatThrownBy(() -> JavaValues.to(Num.parse("1.5"), Integer.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no java.lang.Integer from 1.5");
        assertThatThrownBy(() -> JavaValues.to(Str.of("x"), Point.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("Point from string");
        assertThatThrownBy(() -> JavaValues.from(new Object())).isInstanceOf(IllegalArgumentException.class);
    }
}
