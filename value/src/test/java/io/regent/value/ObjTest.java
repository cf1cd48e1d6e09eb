package io.regent.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjTest {
    private static Value plain(int i) {
        return Str.of("key" + i);
    }

    private static Value nested(int i) {
        return Arr.of(Num.of(i), Str.EMPTY);
    }

    /** Keys whose strings all have one hash code. */
    private static Value colliding(int i) {
        StringBuilder key = new StringBuilder();
        for (int bit = 0; bit < 12; bit++) {
            key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return Str.of(key.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30, 300, 3000})
    void behavesLikeASortedMap(int keys) {
        walk(keys, ObjTest::plain);
        walk(keys, ObjTest::nested);
        walk(keys, ObjTest::colliding);
    }

    private static void walk(int keys, IntFunction<Value> keyOf) {
        Random random = new Random(keys);
        TreeMap<Value, Value> model = new TreeMap<>();
        Obj object = Obj.EMPTY;
        int steps = Math.min(3 * keys, 1500);
        for (int i = 0; i < steps; i++) {
            Value key = keyOf.apply(random.nextInt(keys));
            if (random.nextInt(3) == 0) {
                model.remove(key);
                object = object.without(key);
            } else {
                model.put(key, Num.of(i));
                object = object.with(key, Num.of(i));
            }
            assertThat(object.size()).isEqualTo(model.size());
            assertThat(object.get(key)).isEqualTo(model.get(key));
        }
        assertThat(object.keys()).containsExactlyElementsOf(model.keySet());
        assertThat(object.values()).containsExactlyElementsOf(model.values());
        assertThat(object).isEqualTo(Obj.of(model)).hasSameHashCodeAs(Obj.of(model));
        model.keySet().forEach(key -> assertThat(Obj.of(model).get(key)).isEqualTo(model.get(key)));
    }

    @Test
    void leavesTheOriginalAlone() {
        Obj large = Obj.EMPTY;
        for (int i = 0; i < 1000; i++) {
            large = large.with("k" + i, Num.of(i));
        }
        Obj changed = large.with("k7", Null.NULL).without(Str.of("k8"));
        assertThat(large.get("k7")).isEqualTo(Num.of(7));
        assertThat(large.get("k8")).isEqualTo(Num.of(8));
        assertThat(changed.size()).isEqualTo(999);
    }

    @Test
    void keepsTheFirstKeyAndTheLastValue() {
        Obj.Builder builder = Obj.builder().put(Num.parse("1.0"), Str.of("a")).put(Num.of(1), Str.of("b"));
        assertThat(builder.get(Num.of(1))).isEqualTo(Str.of("b"));
        assertThat(builder.size()).isEqualTo(1);
        assertThat(builder.build()).hasToString("{1.0: \"b\"}");
    }

    @Test
    void largeBuildersAnswerBetweenPuts() {
        Obj.Builder builder = Obj.builder();
        for (int i = 0; i < 500; i++) {
            builder.put("k" + i % 250, Num.of(i));
            assertThat(builder.get(Str.of("k0"))).isNotNull();
        }
        assertThat(builder.size()).isEqualTo(250);
        Obj built = builder.build();
        assertThat(built.get("k0")).isEqualTo(Num.of(250));
        assertThat(builder.size()).isZero();
        assertThat(builder.build()).isEqualTo(Obj.EMPTY);
    }
}
