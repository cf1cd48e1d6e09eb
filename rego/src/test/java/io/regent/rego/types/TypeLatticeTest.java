package io.regent.rego.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types are written as signatures write them; {@code ???} is the unknown type. */
class TypeLatticeTest {
    private static Type type(String text) {
        return text.equals("???")
                ? Type.UNKNOWN
                : FunctionType.parse("(" + text + ")").parameterTypes().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "number; number; number",
                "number; string; any<number, string>",
                "any<number, string>; string; any<number, string>",
                "any<number, string>; any<null, string>; any<null, number, string>",
                "number; any; any",
                "number; ???; number",
                "array[any]; array[number]; any<array[number], array[any]>"
            })
    void unions(String a, String b, String joined) {
        assertThat(Union.of(type(a), type(b))).hasToString(joined);
        assertThat(Union.of(type(b), type(a))).hasToString(joined);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "number; number; true",
                "number; string; false",
                "number; any; true",
                "number; any<null, number>; true",
                "number; any<null, string>; false",
                "any<null, string>; any<null, number>; true",
                "???; any; false",
                "array[number]; array<number, number>; true",
                "array[number]; array<number, string>; false",
                "array<number>; array<number, number>; false",
                "array<number>; array[string]; false",
                "set[number]; set[string]; false",
                "set[any]; array[any]; false",
                "object<a: number>; object<a: number>; true",
                "object<a: number>; object<a: string>; false",
                "object<a: number>; object<b: number>; false",
                "object<a: number>; object[string: number]; true",
                "object<a: number>; object[number: number]; false",
                "object[string: number]; object[string: string]; false"
            })
    void unification(String a, String b, boolean possible) {
        assertThat(Unification.possible(type(a), type(b))).isEqualTo(possible);
        assertThat(Unification.possible(type(b), type(a))).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "number; ???; ???",
                "any; any; any",
                "array<number, string>; number; any<number, string>",
                "array[null]; number; null",
                "set[string]; string; string",
                "object<a: number>[number: string]; any<number, string>; any<number, string>",
                "string | array[null]; number; null"
            })
    void keysAndValues(String type, String keys, String values) {
        assertThat(Selection.keys(type(type))).hasToString(keys);
        assertThat(Selection.values(type(type))).hasToString(values);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "array<number, string>; 1; string",
                "array<number, string>; 2; ???",
                "array<number>[null]; 7; null",
                "array[null]; a; ???",
                "object<a: number>; a; number",
                "object<a: number>; b; ???",
                "object<a: number>[string: null]; b; null",
                "object<a: number>[string: null]; 3; ???",
                "object<a: number> | object<a: string>; a; any<number, string>",
                "set[string]; a; string",
                "set[string]; 1; ???",
                "string; a; ???",
                "any; a; any"
            })
    void selection(String type, String key, String selected) {
        Value value = Character.isDigit(key.charAt(0)) ? Num.parse(key) : Str.of(key);

        assertThat(Selection.select(type(type), value)).hasToString(selected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "number",
                "any",
                "number | string",
                "array<number>[any]",
                "set[null]",
                "object<a: number>[string: any]"
            })
    void jsonIsReadBack(String text) {
        Type type = type(text);

        assertThat(TypeJsonReader.read(TypeJson.of(type))).isEqualTo(type);
    }
}
