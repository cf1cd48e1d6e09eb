package io.regent.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Values 10,000 levels deep, on a thread with a small stack. */
class DeepValuesTest {
    private static final int DEPTH = 10_000;
    private static final long STACK = 256 * 1024;

    @Test
    void containersOfEveryKind() throws InterruptedException {
        onSmallStack(() -> {
            check(Arr::of);
            check(SetValue::of);
            check(inner -> Obj.of("key", inner));
            check(inner -> Obj.builder().put(inner, Null.NULL).build());
        });
    }

    private static void check(UnaryOperator<Value> around) {
        Value a = nest(around);
        Value b = nest(around);
        assertThat(a.equals(b)).isTrue();
        assertThat(a.compareTo(b)).isZero();
        assertThat(SetValue.of(a, b).size()).isEqualTo(1);
    }

    @Test
    void jsonAndText() throws InterruptedException {
        onSmallStack(() -> {
            String arrays = "[".repeat(DEPTH) + "]".repeat(DEPTH);
            assertThat(JsonWriter.compact(JsonReader.read(arrays))).isEqualTo(arrays);
            assertThat(JsonReader.read(arrays)).hasToString(arrays);
            assertThat(YamlReader.read(arrays)).isEqualTo(JsonReader.read(arrays));
            String objects = "{\"a\":".repeat(DEPTH) + "1" + "}".repeat(DEPTH);
            assertThat(JsonWriter.compact(JsonReader.read(objects))).isEqualTo(objects);
        });
    }

    @Test
    void moreLevelsAreRefused() {
        String many = "[".repeat(100_000);
        assertThatThrownBy(() -> JsonReader.read(many))
                .isInstanceOf(DataException.class)
                .hasMessage("invalid character '[' exceeded max depth");
        assertThatThrownBy(() -> YamlReader.read("- ".repeat(DEPTH + 1)))
                .isInstanceOf(DataException.class)
                .hasMessage("yaml: exceeded max depth of 10000");
    }

    private static Value nest(UnaryOperator<Value> around) {
        Value value = Num.of(1);
        for (int i = 0; i < DEPTH; i++) {
            value = around.apply(value);
        }
        return value;
    }

    private static void onSmallStack(Runnable work) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(null, work, "small stack", STACK);
        thread.setUncaughtExceptionHandler((t, thrown) -> failure.set(thrown));
        thread.start();
        thread.join();
        assertThat(failure.get()).isNull();
    }
}
