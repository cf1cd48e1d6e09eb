package io.regent.rego;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.rego.Capabilities.WasmAbi;
import io.regent.rego.types.FunctionType;
import io.regent.value.DataException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CapabilitiesJsonTest {
    private static final BuiltinDeclaration AND = new BuiltinDeclaration(
            "and",
            FunctionType.parse("(x: set[any], y: set[any]) => z: set[any]"),
            "&",
            false,
            false,
            false,
            "Intersects two sets.",
            List.of("sets"));
    private static final BuiltinDeclaration NOW =
            new BuiltinDeclaration("now", FunctionType.parse("() => number"), null, true, true, true, "", List.of());

    private static final String TEXT = """
            {
              "builtins": [
                {
                  "name": "and",
                  "description": "Intersects two sets.",
                  "categories": [
                    "sets"
                  ],
                  "decl": {
                    "args": [
                      {
                        "name": "x",
                        "of": {
                          "type": "any"
                        },
                        "type": "set"
                      },
                      {
                        "name": "y",
                        "of": {
                          "type": "any"
                        },
                        "type": "set"
                      }
                    ],
                    "result": {
                      "name": "z",
                      "of": {
                        "type": "any"
                      },
                      "type": "set"
                    },
                    "type": "function"
                  },
                  "infix": "\\u0026"
                },
                {
                  "name": "now",
                  "decl": {
                    "result": {
                      "type": "number"
                    },
                    "type": "function"
                  },
                  "relation": true,
                  "deprecated": true,
                  "nondeterministic": true
                }
              ],
              "future_keywords": [
                "not"
              ],
              "wasm_abi_versions": [
                {
                  "version": 1,
                  "minor_version": 2
                }
              ],
              "features": [
                "rego_v2",
                "rego_v1"
              ],
              "allow_net": [
                "example.com"
              ]
            }""";

    private static Capabilities capabilities() {
        Map<String, BuiltinDeclaration> builtins = new TreeMap<>(Map.of("and", AND, "now", NOW));
        return new Capabilities(
                builtins,
                Set.of("not"),
                new LinkedHashSet<>(List.of("rego_v2", "rego_v1")),
                Set.of("example.com"),
                Set.of(),
                List.of(new WasmAbi(1, 2)));
    }

    private static Capabilities read(String json) {
        return CapabilitiesReader.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void layoutIsTheReferences() {
        assertThat(CapabilitiesWriter.write(capabilities())).isEqualTo(TEXT);
    }

    @Test
    void whatIsWrittenIsReadBackWithoutTheNamesOfParameters() {
        Capabilities nameless = read(TEXT);

        assertThat(CapabilitiesWriter.write(nameless)).isEqualTo(TEXT.replaceAll(" *\"name\": \"[xyz]\",\n", ""));
        assertThat(nameless.allowNet()).containsExactly("example.com");
    }

    @Test
    void emptyListsAreLeftOut() {
        assertThat(CapabilitiesWriter.write(read("{\"builtins\": [], \"allow_net\": []}")))
                .isEqualTo("{}");
        assertThat(CapabilitiesWriter.write(read("{\"features\": [\"b\", \"a\"]}")))
                .isEqualTo("""
                {
                  "features": [
                    "b",
                    "a"
                  ]
                }""");
    }

    @Test
    void postponedBuiltinsAreLeftOut() {
        assertThat(CapabilitiesWriter.write(capabilities().withPostponed(Set.of("and"))))
                .contains("now")
                .doesNotContain("Intersects");
    }

    @Test
    void membersMayBeMissing() {
        Capabilities empty = read("{\"future_keywords\": null, \"wasm_abi_versions\": []}");

        assertThat(empty).isEqualTo(new Capabilities(Map.of(), Set.of(), Set.of(), null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"builtins\": 1}",
                "{\"builtins\": [{}]}",
                "{\"builtins\": [{\"name\": \"x\"}]}",
                "{\"builtins\": [{\"name\": \"x\", \"decl\": {\"type\": \"number\"}}]}",
                "{\"builtins\": [{\"name\": \"x\", \"decl\": {\"type\": \"function\", \"args\": [{\"type\": \"y\"}]}}]}",
                "{\"features\": [1]}"
            })
    void otherJsonIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(DataException.class);
    }
}
