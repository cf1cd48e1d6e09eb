package io.regent.builtins;

import io.regent.rego.BuiltinDeclaration;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Declarations by name, sorted; each is made when it is asked for and then kept. Unmodifiable. */
final class DeclaredBuiltins extends AbstractMap<String, BuiltinDeclaration> {
    private final Map<String, BuiltinFunction> functions;
    private final Map<String, BuiltinDeclaration> made = new ConcurrentHashMap<>();

    DeclaredBuiltins(Map<String, BuiltinFunction> functions) {
        this.functions = functions;
    }

    @Override
    public @Nullable BuiltinDeclaration get(Object name) {
        BuiltinDeclaration known = made.get(name);
        if (known != null) {
            return known;
        }
        BuiltinFunction function = functions.get(name);
        if (function == null) {
            return null;
        }
        BuiltinDeclaration declaration = function.declaration();
        made.put(function.name(), declaration);
        return declaration;
    }

    @Override
    public boolean containsKey(Object name) {
        return functions.containsKey(name);
    }

    @Override
    public int size() {
        return functions.size();
    }

    @Override
    public Set<Entry<String, BuiltinDeclaration>> entrySet() {
        Map<String, BuiltinDeclaration> all = new TreeMap<>();
        for (BuiltinFunction function : functions.values()) {
            String name = function.name();
            BuiltinDeclaration declaration = get(name);
            if (declaration != null) {
                all.put(name, declaration);
            }
        }
        return Collections.unmodifiableMap(all).entrySet();
    }
}
