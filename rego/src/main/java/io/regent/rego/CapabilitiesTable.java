package io.regent.rego;

import io.regent.rego.Capabilities.WasmAbi;
import io.regent.rego.types.FunctionType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of what policies may use in each version. Versions follow one another, oldest first; each has only
 * what it adds or replaces, since nothing was ever taken away but keywords and features, whose lists are given anew:
 *
 * <pre>
 * # a comment
 * [v0.34.0]                           a version
 * =keywords in                        its future keywords from here on
 * =features rego_v1                   its features
 * =wasm 1.1 1.2                       its versions of the Wasm interface
 * walk (any) => any; relation         a function, with its signature and marks:
 *                                     relation, deprecated, nondeterministic, infix OPERATOR
 * </pre>
 */
final class CapabilitiesTable {
    private final Map<String, String> functions = new TreeMap<>();
    private Set<String> keywords = Set.of();
    private Set<String> features = Set.of();
    private List<WasmAbi> wasmAbis = List.of();

    private CapabilitiesTable() {}

    /** All versions in {@code lines}. */
    static List<String> versions(List<String> lines) {
        List<String> versions = new ArrayList<>();
        for (String line : lines) {
            if (line.startsWith("[")) {
                versions.add(version(line));
            }
        }
        return versions;
    }

    /** The capabilities of {@code version}; null when there is no such version. */
    static @Nullable Capabilities find(List<String> lines, String version) {
        CapabilitiesTable table = new CapabilitiesTable();
        boolean found = false;
        for (String line : lines) {
            if (line.startsWith("[")) {
                if (found) {
                    break;
                }
                found = version(line).equals(version);
            } else if (!line.startsWith("#")) {
                table.read(line);
            }
        }
        return found ? table.capabilities() : null;
    }

    private static String version(String line) {
        return line.substring(1, line.length() - 1);
    }

    private void read(String line) {
        String[] words = line.split(" ");
        List<String> rest = List.of(words).subList(1, words.length);
        switch (words[0]) {
            case "=keywords" -> keywords = new LinkedHashSet<>(rest);
            case "=features" -> features = new LinkedHashSet<>(rest);
            case "=wasm" -> wasmAbis = rest.stream().map(WasmAbi::parse).toList();
            default -> functions.put(words[0], line.substring(words[0].length() + 1));
        }
    }

    private Capabilities capabilities() {
        Map<String, BuiltinDeclaration> builtins = new TreeMap<>();
        functions.forEach((name, text) -> builtins.put(name, function(name, text)));
        return new Capabilities(builtins, keywords, features, null, Set.of(), wasmAbis);
    }

    private static BuiltinDeclaration function(String name, String text) {
        String[] parts = text.split("; ");
        List<String> marks = List.of(parts).subList(1, parts.length);
        String infix = null;
        for (String mark : marks) {
            infix = mark.startsWith("infix ") ? mark.substring("infix ".length()) : infix;
        }
        return new BuiltinDeclaration(
                name,
                FunctionType.parse(parts[0]),
                infix,
                marks.contains("relation"),
                marks.contains("nondeterministic"),
                marks.contains("deprecated"),
                "",
                List.of());
    }
}
