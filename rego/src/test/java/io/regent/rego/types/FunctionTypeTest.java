package io.regent.rego.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.rego.types.FunctionType.Parameter;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FunctionTypeTest {
    @Test
    void namesAreOptionalAndMayHoldBlanks() {
        FunctionType type = FunctionType.parse("(x: number, string) => formatted timestamp: boolean");

        assertThat(type.parameters())
                .containsExactly(new Parameter("x", Type.NUMBER, ""), new Parameter("", Type.STRING, ""));
        assertThat(type.result()).isEqualTo(new Parameter("formatted timestamp", Type.BOOLEAN, ""));
    }

    @Test
    void functionsMayLackParametersAndResult() {
        FunctionType type = FunctionType.parse("()");

        assertThat(type.arity()).isZero();
        assertThat(type.result()).isNull();
    }

    @Test
    void anyNumberOfArgumentsStandsLast() {
        FunctionType type = FunctionType.parse("(string, ...any)");

        assertThat(type.arity()).isEqualTo(1);
        assertThat(type.variadic()).isEqualTo(Type.ANY);
    }

    @Test
    void unionsAreSorted() {
        assertThat(FunctionType.parse("(set[any] | string | array<number, string>)")
                        .parameterTypes())
                .containsExactly(new AnyType(List.of(
                        Type.STRING,
                        new ArrayType(List.of(Type.NUMBER, Type.STRING), null),
                        new Type.SetType(Type.ANY))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(x: array[any], y: array[any]) => z: array[any]; (array[any], array[any]) => array[any]",
                "(number | set[any]); (any<number, set[any]>) => ???",
                "(any<string, number>) => any; (any<number, string>) => any",
                "(object<b: number, a: string>[string: any]); (object<a: string, b: number>[string: any]) => ???",
                "(set[array<any, any>]); (set[array<any, any>]) => ???",
                "(array<number>[string]); (array<number>[string]) => ???",
                "(...any); (any...) => ???",
                "(null | boolean) => null; (any<null, boolean>) => null"
            })
    void textIsTheReferences(String signature, String text) {
        assertThat(FunctionType.parse(signature)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "number",
                "(number",
                "(numbers)",
                "(set)",
                "(...any, number)",
                "(number) => ",
                "(number) => number number",
                "(object<a>)",
                "(array<number)",
                "(object[string])"
            })
    void otherTextIsRefused(String signature) {
        assertThatThrownBy(() -> FunctionType.parse(signature)).isInstanceOf(SignatureException.class);
    }

    @Test
    void deepNestingIsRefused() {
        String deep = "array[".repeat(10_000) + "any" + "]".repeat(10_000);

        assertThatThrownBy(() -> FunctionType.parse("(" + deep + ")"))
                .isInstanceOf(SignatureException.class)
                .hasMessageContaining("nested too deeply");
    }
}
