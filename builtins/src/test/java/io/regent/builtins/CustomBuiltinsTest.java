package io.regent.builtins;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.value.Arr;
import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

class CustomBuiltinsTest {
    private static CustomFunction function(String name, CustomFunction.Body body) {
        return CustomFunction.of(name, "(x: number | array[any]) => y: any", "A test.", body);
    }

    private static CustomFamily family(CustomFunction.Body body) {
        return new CustomFamily(List.of(function("test.one", body)));
    }

    private static Value call(CustomFamily family, Value argument) {
        return requireNonNull(family.call(0, new FakeContext(), new Value[] {argument}));
    }

    @Test
    void isCalledWithWhatItDeclares() {
        CustomFamily family = family((context, args) -> args.get(0));

        assertThat(call(family, Num.of(1))).isEqualTo(Num.of(1));
        assertThat(call(family, Arr.EMPTY)).isEqualTo(Arr.EMPTY);
        assertThatThrownBy(() -> call(family, Str.of("x")))
                .isInstanceOf(BuiltinException.class)
                .hasMessageStartingWith("operand 1 must be ")
                .hasMessageEndingWith(" but got string");
    }

    @Test
    void whatItThrowsIsTheFailureOfTheCall() {
        CustomFamily broken = family((context, args) -> {
            throw new IllegalStateException("oops");
        });

        assertThatThrownBy(() -> call(broken, Num.of(1)))
                .isInstanceOf(BuiltinException.class)
                .hasMessage("java.lang.IllegalStateException: oops");
    }

    @Test
    void mayBeNondeterministic() {
        CustomFunction function = function("test.two", (context, args) -> null);

        assertThat(function.declaration().nondeterministic()).isFalse();
        assertThat(function.nondeterministic().declaration().nondeterministic()).isTrue();
    }

    @Test
    void namesAndSignaturesAreChecked() {
        CustomFunction.Body body = (context, args) -> null;

        assertThatThrownBy(() -> Families.add(() -> List.of(function("count", body))))
                .hasMessage("custom built-in count: there is a standard built-in of that name");
        assertThatThrownBy(() -> Families.add(() -> List.of(function("a.b", body), function("a.b", body))))
                .hasMessage("custom built-in a.b: there is a custom built-in of that name");
        assertThatThrownBy(() -> function("not a name", body)).hasMessage("custom built-in \"not a name\": not a name");
        assertThatThrownBy(() -> CustomFunction.of("a.b", "(x: nmber) => y: any", "", body))
                .hasMessageStartingWith("custom built-in a.b: the signature does not parse: ");
        assertThatThrownBy(() -> CustomFunction.of("a.b", "(x: number)", "", body))
                .hasMessageContaining("needs a result");
        assertThat(Families.find("a.b")).isNull();
    }
}
