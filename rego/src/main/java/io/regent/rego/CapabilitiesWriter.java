package io.regent.rego;

import io.regent.rego.Capabilities.WasmAbi;
import io.regent.rego.types.TypeJson;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.JsonWriter;
import io.regent.value.JsonWriter.Style;
import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Capabilities as JSON, laid out as the reference prints them. Postponed built-ins are left out. */
public final class CapabilitiesWriter {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private CapabilitiesWriter() {}

    /** JSON over several lines, without a final newline. */
    public static String write(Capabilities capabilities) {
        return new CapabilitiesWriter().text(capabilities);
    }

    private String text(Capabilities capabilities) {
        out.append('{');
        String before = "\n" + INDENT + "\"builtins\": [\n";
        for (BuiltinDeclaration builtin : capabilities.builtins().values()) {
            if (!capabilities.postponed().contains(builtin.name())) {
                out.append(before);
                members(INDENT + INDENT, builtin(builtin));
                before = ",\n";
            }
        }
        // OPA: no list where there are none.
        if (before.startsWith(",")) {
            out.append('\n').append(INDENT).append(']');
        }
        strings("future_keywords", capabilities.futureKeywords());
        wasmAbis(capabilities.wasmAbis());
        strings("features", capabilities.features());
        if (capabilities.allowNet() != null) {
            strings("allow_net", capabilities.allowNet());
        }
        if (out.length() == 1) {
            return "{}";
        }
        String text = out.append("\n}").toString();
        return text.startsWith("{,") ? "{" + text.substring(2) : text;
    }

    private static Map<String, Value> builtin(BuiltinDeclaration builtin) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put("name", Str.of(builtin.name()));
        if (!builtin.description().isEmpty()) {
            members.put("description", Str.of(builtin.description()));
        }
        if (!builtin.categories().isEmpty()) {
            members.put("categories", array(builtin.categories()));
        }
        members.put("decl", TypeJson.of(builtin.type()));
        if (builtin.infix() != null) {
            members.put("infix", Str.of(builtin.infix()));
        }
        flag(members, "relation", builtin.relation());
        flag(members, "deprecated", builtin.deprecated());
        flag(members, "nondeterministic", builtin.nondeterministic());
        return members;
    }

    private static void flag(Map<String, Value> members, String name, boolean set) {
        if (set) {
            members.put(name, Bool.TRUE);
        }
    }

    private static Value array(Collection<String> texts) {
        Arr.Builder items = Arr.builder();
        for (String text : texts) {
            items.add(Str.of(text));
        }
        return items.build();
    }

    /** An object whose members keep their order; every line begins with {@code prefix}. */
    private void members(String prefix, Map<String, Value> members) {
        out.append(prefix).append('{');
        String before = "\n";
        for (Map.Entry<String, Value> member : members.entrySet()) {
            out.append(before).append(prefix).append(INDENT);
            member(prefix + INDENT, member.getKey(), member.getValue());
            before = ",\n";
        }
        out.append('\n').append(prefix).append('}');
    }

    private void member(String prefix, String key, Value value) {
        out.append(JsonWriter.quoted(key)).append(": ").append(JsonWriter.text(value, Style.pretty(prefix, INDENT)));
    }

    // OPA: no list where there is nothing in it.
    private void strings(String key, Collection<String> texts) {
        if (!texts.isEmpty()) {
            out.append(",\n").append(INDENT);
            member(INDENT, key, array(texts));
        }
    }

    private void wasmAbis(List<WasmAbi> abis) {
        String before = ",\n" + INDENT + "\"wasm_abi_versions\": [\n";
        for (WasmAbi abi : abis) {
            out.append(before);
            Map<String, Value> numbers = new LinkedHashMap<>();
            numbers.put("version", Num.of(abi.version()));
            numbers.put("minor_version", Num.of(abi.minorVersion()));
            members(INDENT + INDENT, numbers);
            before = ",\n";
        }
        if (!abis.isEmpty()) {
            out.append('\n').append(INDENT).append(']');
        }
    }
}
