package io.regent.value;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/** Random values of every kind, small enough that equal ones are frequent. */
final class Values {
    private static final List<String> NUMBERS = List.of(
            "0",
            "-0",
            "1",
            "1.0",
            "1e0",
            "10e-1",
            "-1",
            "1.5",
            "1.50",
            "9223372036854775807",
            "9223372036854775808",
            "9223372036854775807.5",
            "1e400",
            "10e399",
            "-1e400",
            "1e-400",
            "0.1",
            "12345678901234567890123");

    private static final int LEVELS = 2;

    private Values() {}

    static Arbitrary<Num> numbers() {
        return Arbitraries.oneOf(
                Arbitraries.of(NUMBERS).map(Num::parse),
                Arbitraries.longs().map(Num::of),
                Arbitraries.longs().between(-3, 3).map(Num::of));
    }

    static Arbitrary<Str> strings() {
        Arbitrary<String> few =
                Arbitraries.of("", "a", "b", "ab", "Aa", "BB", "é", "\uE000", "😀", "\uFFFF", "\n\"<\u2028");
        return Arbitraries.oneOf(few, Arbitraries.strings().ofMaxLength(4).filter(Values::isWellFormed))
                .map(Str::of);
    }

    static Arbitrary<Value> scalars() {
        return Arbitraries.oneOf(
                Arbitraries.just(Null.NULL),
                Arbitraries.of(true, false).map(Bool::of),
                numbers().map(Value.class::cast),
                strings().map(Value.class::cast));
    }

    static Arbitrary<Value> values() {
        return values(LEVELS);
    }

    private static Arbitrary<Value> values(int levels) {
        if (levels == 0) {
            return scalars();
        }
        Arbitrary<Value> inner = values(levels - 1);
        return Arbitraries.oneOf(
                scalars(),
                inner.list().ofMaxSize(3).map(Arr::of),
                inner.list().ofMaxSize(3).map(SetValue::of),
                Arbitraries.maps(inner, inner).ofMaxSize(2).map(Obj::of));
    }

    /** Values that JSON can hold: no sets, and string keys. */
    static Arbitrary<Value> jsonValues() {
        return jsonValues(LEVELS);
    }

    private static Arbitrary<Value> jsonValues(int levels) {
        if (levels == 0) {
            return scalars();
        }
        Arbitrary<Value> inner = jsonValues(levels - 1);
        return Arbitraries.oneOf(
                scalars(),
                inner.list().ofMaxSize(3).map(Arr::of),
                Arbitraries.maps(strings(), inner).ofMaxSize(3).map(Obj::of));
    }

    private static boolean isWellFormed(String text) {
        return text.codePoints().noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
