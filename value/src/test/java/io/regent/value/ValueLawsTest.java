package io.regent.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The laws of order, equality and hash, and that what is written reads back. */
class ValueLawsTest {
    @Provide
    Arbitrary<Value> values() {
        return Values.values();
    }

    @Provide
    Arbitrary<Value> jsonValues() {
        return Values.jsonValues();
    }

    @Property(tries = 500)
    void orderIsAntisymmetricAndAgreesWithEquality(@ForAll("values") Value a, @ForAll("values") Value b) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
    }

    @Property(tries = 500)
    void orderIsTransitive(@ForAll("values") Value a, @ForAll("values") Value b, @ForAll("values") Value c) {
        List<Value> sorted = new ArrayList<>(List.of(a, b, c));
        sorted.sort(null);
        assertThat(sorted.get(0).compareTo(sorted.get(2))).isNotPositive();
    }

    @Property(tries = 500)
    void equalValuesHaveEqualHashes(@ForAll("values") Value a, @ForAll("values") Value b) {
        assertThat(!a.equals(b) || a.hashCode() == b.hashCode()).isTrue();
    }

    @Property(tries = 500)
    void jsonReadsBack(@ForAll("jsonValues") Value value) {
        assertThat(JsonReader.read(JsonWriter.bytes(value))).isEqualTo(value);
        assertThat(JsonReader.read(JsonWriter.pretty(value, "  "))).isEqualTo(value);
        assertThat(JsonReader.read(JsonWriter.compact(value)).toString()).isEqualTo(value.toString());
    }

    @Property(tries = 300)
    void javaObjectsComeBack(@ForAll("jsonValues") Value value) {
        assertThat(JavaValues.from(JavaValues.to(value))).isEqualTo(value);
    }

    @Property(tries = 300)
    void membersAreFoundInAnyOrderOfBuilding(@ForAll("values") Value a, @ForAll("values") Value b) {
        SetValue set = SetValue.of(a, b);
        assertThat((Value) set).isEqualTo(SetValue.of(b, a)).hasSameHashCodeAs(SetValue.of(b, a));
        assertThat(set.contains(a) && set.contains(b)).isTrue();
    }
}
