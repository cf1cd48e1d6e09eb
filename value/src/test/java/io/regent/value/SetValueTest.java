package io.regent.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SetValueTest {
    @ParameterizedTest
    @ValueSource(ints = {3, 16, 17, 1000})
    void behavesLikeASortedSet(int members) {
        Random random = new Random(members);
        TreeSet<Value> model = new TreeSet<>();
        SetValue.Builder builder = SetValue.builder();
        for (int i = 0; i < 2 * members; i++) {
            Value member = i % 5 == 0 ? Arr.of(Num.of(random.nextInt(members))) : Num.of(random.nextInt(members));
            assertThat(builder.contains(member)).isEqualTo(model.contains(member));
            assertThat(builder.add(member)).isEqualTo(model.add(member));
        }
        SetValue set = builder.build();
        assertThat(set.toList()).containsExactlyElementsOf(model);
        assertThat((Value) set).isEqualTo(SetValue.of(model)).hasSameHashCodeAs(SetValue.of(model));
        assertThat(set.contains(Str.of("absent"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 40, 400})
    void hasTheUsualOperations(int size) {
        SetValue low = range(0, 2 * size);
        SetValue high = range(size, 3 * size);
        assertThat((Value) low.union(high)).isEqualTo(range(0, 3 * size));
        assertThat((Value) low.intersection(high)).isEqualTo(range(size, 2 * size));
        assertThat((Value) low.difference(high)).isEqualTo(range(0, size));
        assertThat((Value) low.difference(low)).isEqualTo(SetValue.EMPTY);
        assertThat((Value) low.union(SetValue.EMPTY)).isSameAs(low);
    }

    private static SetValue range(int from, int to) {
        SetValue.Builder builder = SetValue.builder();
        for (int i = from; i < to; i++) {
            builder.add(Num.of(i));
        }
        return builder.build();
    }
}
