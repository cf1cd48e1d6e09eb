package io.regent.rego;

import io.regent.rego.Capabilities.WasmAbi;
import io.regent.rego.types.FunctionType;
import io.regent.rego.types.SignatureException;
import io.regent.rego.types.TypeJsonReader;
import io.regent.value.Arr;
import io.regent.value.Bool;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the JSON of capabilities files. What a file does not name, policies may not use. */
public final class CapabilitiesReader {
    private CapabilitiesReader() {}

    /**
     * The capabilities that {@code json} describes; members it does not know are passed over.
     *
     * @throws DataException when it is no JSON, or no capabilities
     */
    public static Capabilities read(byte[] json) {
        Obj members = object(JsonReader.read(json), "capabilities");
        Map<String, BuiltinDeclaration> builtins = new LinkedHashMap<>();
        for (Value each : list(members, "builtins")) {
            BuiltinDeclaration builtin = builtin(object(each, "a built-in"));
            builtins.put(builtin.name(), builtin);
        }
        Set<String> allowNet = isPresent(members, "allow_net") ? strings(members, "allow_net") : null;
        return new Capabilities(
                builtins,
                strings(members, "future_keywords"),
                strings(members, "features"),
                allowNet,
                Set.of(),
                wasmAbis(members));
    }

    private static BuiltinDeclaration builtin(Obj members) {
        String name = text(members, "name");
        if (name.isEmpty()) {
            throw wrong("a built-in lacks its name");
        }
        String infix = text(members, "infix");
        return new BuiltinDeclaration(
                name,
                type(name, members.get("decl")),
                infix.isEmpty() ? null : infix,
                flag(members, "relation"),
                flag(members, "nondeterministic"),
                flag(members, "deprecated"),
                text(members, "description"),
                List.copyOf(strings(members, "categories")));
    }

    private static FunctionType type(String name, @Nullable Value decl) {
        try {
            return TypeJsonReader.readFunction(object(decl, "the decl of " + name));
        } catch (SignatureException invalid) {
            throw wrong("the decl of " + name + ": " + invalid.getMessage());
        }
    }

    private static List<WasmAbi> wasmAbis(Obj members) {
        List<WasmAbi> all = new ArrayList<>();
        for (Value each : list(members, "wasm_abi_versions")) {
            Obj abi = object(each, "a Wasm ABI version");
            all.add(new WasmAbi(number(abi, "version"), number(abi, "minor_version")));
        }
        return all;
    }

    private static int number(Obj members, String key) {
        return members.get(key) instanceof Num number ? (int) number.longValue() : 0;
    }

    private static Set<String> strings(Obj members, String key) {
        Set<String> texts = new LinkedHashSet<>();
        for (Value item : list(members, key)) {
            if (!(item instanceof Str text)) {
                throw wrong("`" + key + "` holds " + item);
            }
            texts.add(text.text());
        }
        return texts;
    }

    private static Iterable<Value> list(Obj members, String key) {
        if (!isPresent(members, key)) {
            return new ArrayList<>();
        }
        if (members.get(key) instanceof Arr array) {
            return array;
        }
        throw wrong("`" + key + "` is no array");
    }

    private static boolean isPresent(Obj members, String key) {
        Value value = members.get(key);
        return value != null && !(value instanceof Null);
    }

    private static Obj object(@Nullable Value value, String what) {
        if (value instanceof Obj object) {
            return object;
        }
        throw wrong(what + " is no object");
    }

    private static String text(Obj members, String key) {
        return members.get(key) instanceof Str text ? text.text() : "";
    }

    private static boolean flag(Obj members, String key) {
        return members.get(key) instanceof Bool flag && flag.isTrue();
    }

    private static DataException wrong(String message) {
        return new DataException("capabilities: " + message, -1);
    }
}
