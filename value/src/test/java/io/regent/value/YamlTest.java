package io.regent.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class YamlTest {
    @Test
    void refusesAliasBombs() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ", ").repeat(9)));
        }
        assertThatThrownBy(() -> YamlReader.read(bomb.toString()))
                .isInstanceOf(DataException.class)
                .hasMessage("yaml: document contains excessive aliasing");
    }

    @Test
    void sharesWhatAliasesNameWithoutCopying() {
        Obj object = (Obj) YamlReader.read("a: &x [1, 2]\nb: *x\n");
        assertThat(object.get("a")).isSameAs(object.get("b"));
    }

    @Test
    void jsonIsReadAsJsonWhateverYamlMakesOfIt() {
        byte[] json = "\uFEFF{\"a\": 1.50}".getBytes(StandardCharsets.UTF_8);
        assertThat(YamlReader.readJsonOrYaml(json)).hasToString("{\"a\": 1.50}");
        assertThat(YamlReader.readJsonOrYaml("a: 1.50".getBytes(StandardCharsets.UTF_8)))
                .hasToString("{\"a\": 1.5}");
    }

    @Test
    void keepsTheTextOfBackslashesInBinaries() {
        assertThat(YamlReader.read("!!binary XG4=")).isEqualTo(Str.of("\\n"));
    }
}
