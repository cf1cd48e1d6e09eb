package io.regent.rego;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a policy may use. Maps and sets have the order in which they are printed.
 *
 * @param builtins declarations by name
 * @param futureKeywords names that {@code import future.keywords} may bring
 * @param features the language features, e.g. {@code rego_v1}
 * @param allowNet hosts that built-ins may reach; null for all
 * @param postponed names among {@code builtins} that are declared but not built: a policy that calls one is refused
 * @param wasmAbis versions of the interface of policies compiled to Wasm
 */
public record Capabilities(
        Map<String, BuiltinDeclaration> builtins,
        Set<String> futureKeywords,
        Set<String> features,
        @Nullable Set<String> allowNet,
        Set<String> postponed,
        List<WasmAbi> wasmAbis) {
    /** One such version, e.g. 1.2. */
    public record WasmAbi(int version, int minorVersion) {
        /** Reads {@code 1.2}. */
        static WasmAbi parse(String text) {
            int dot = text.indexOf('.');
            return new WasmAbi(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
        }
    }

    public Capabilities(
            Map<String, BuiltinDeclaration> builtins,
            Set<String> futureKeywords,
            Set<String> features,
            @Nullable Set<String> allowNet) {
        this(builtins, futureKeywords, features, allowNet, Set.of(), List.of());
    }

    /** The keywords that are opt-in in v1. */
    public static final Set<String> FUTURE_KEYWORDS = inOrder("and", "not", "or");

    /** All features of the language. */
    public static final Set<String> FEATURES =
            inOrder("keywords_in_refs", "rego_v1", "rego_v2", "rego_v2_import", "template_strings");

    private static final Set<String> V0_KEYWORDS = inOrder("and", "contains", "every", "if", "in", "not", "or");
    private static final Set<String> V0_FEATURES = inOrder(
            "keywords_in_refs",
            "rego_v1",
            "rego_v1_import",
            "rego_v2",
            "rego_v2_import",
            "rule_head_ref_string_prefixes",
            "rule_head_refs");

    private static Set<String> inOrder(String... names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(names)));
    }

    /** Everything of the language, with the given built-ins. */
    public static Capabilities all(Collection<BuiltinDeclaration> builtins) {
        Map<String, BuiltinDeclaration> byName = new TreeMap<>();
        builtins.forEach(builtin -> byName.put(builtin.name(), builtin));
        return of(byName);
    }

    /** Everything of the language, with the given built-ins by name, sorted; the map is kept as it is. */
    public static Capabilities of(Map<String, BuiltinDeclaration> builtins) {
        return new Capabilities(builtins, FUTURE_KEYWORDS, FEATURES, null);
    }

    /** What modules of {@code version} may use of these: in v0, the keywords of v1 are there to be imported. */
    public Capabilities at(RegoVersion version) {
        boolean old = version == RegoVersion.V0 || version == RegoVersion.V0_V1;
        return old ? new Capabilities(builtins, V0_KEYWORDS, V0_FEATURES, allowNet, postponed, wasmAbis) : this;
    }

    /** These with other postponed names. */
    public Capabilities withPostponed(Collection<String> names) {
        return new Capabilities(builtins, futureKeywords, features, allowNet, Set.copyOf(names), wasmAbis);
    }

    /** These without what is said about built-ins for people. */
    public Capabilities withoutTexts() {
        Map<String, BuiltinDeclaration> plain = new TreeMap<>();
        builtins.forEach((name, builtin) -> plain.put(name, builtin.withoutTexts()));
        return new Capabilities(plain, futureKeywords, features, allowNet, postponed, wasmAbis);
    }

    public @Nullable BuiltinDeclaration builtin(String name) {
        return builtins.get(name);
    }

    public boolean has(String feature) {
        return features.contains(feature);
    }
}
