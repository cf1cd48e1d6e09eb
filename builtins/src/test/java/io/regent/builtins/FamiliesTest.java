package io.regent.builtins;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Capabilities;
import io.regent.rego.types.FunctionType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FamiliesTest {
    @Test
    void functionsAreFoundByName() {
        BuiltinFunction member = Objects.requireNonNull(Families.find("internal.member_2"));

        assertThat(member.name()).isEqualTo("internal.member_2");
        assertThat(member.declaration().infix()).isEqualTo("in");
        assertThat(Families.find("no.such.function")).isNull();
    }

    @Test
    void noNameIsDeclaredTwice() {
        Collection<String> names = new TreeSet<>();

        for (Family family : Families.all()) {
            for (String name : family.names()) {
                assertThat(names.add(name)).as(name).isTrue();
            }
        }
        assertThat(Families.capabilities().builtins().keySet()).isEqualTo(names);
    }

    @Test
    void capabilitiesDeclareEverythingSorted() {
        Capabilities capabilities = Families.capabilities();

        assertThat(List.copyOf(capabilities.builtins().keySet())).isSorted().contains("eq", "http.send");
        for (BuiltinDeclaration builtin : capabilities.builtins().values()) {
            assertThat(capabilities.builtin(builtin.name())).isSameAs(builtin);
        }
    }

    @Test
    void capabilitiesCannotBeChanged() {
        assertThatThrownBy(() -> Families.capabilities().builtins().remove("eq"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void whatAFileDeclaresAndNobodyBuiltIsPostponed() {
        BuiltinDeclaration unknown = new BuiltinDeclaration(
                "no.such.function", FunctionType.parse("()"), null, false, false, false, "", List.of());
        Capabilities declared = Capabilities.all(
                List.of(unknown, requireNonNull(Families.capabilities().builtin("eq"))));

        assertThat(Families.supported(declared).postponed()).containsExactly("no.such.function");
    }
}
