package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Sdl.Definition;
import io.regent.builtins.graphql.Sdl.DirectiveDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a schema says, with what every schema has. */
public final class Schema {
    /** By name, in order. */
    final Map<String, Definition> types = new TreeMap<>();

    final Map<String, DirectiveDefinition> directives = new TreeMap<>();
    /** By {@code query}, {@code mutation} and {@code subscription}, the names of the types they start from. */
    final Map<String, String> roots = new HashMap<>();
    /** By name, the objects a value of the type can be, and the interfaces below an interface. */
    final Map<String, List<String>> possible = new HashMap<>();

    Schema() {}

    @Nullable
    Definition type(String name) {
        return types.get(name);
    }

    @Nullable
    DirectiveDefinition directive(String name) {
        return directives.get(name);
    }

    /** Where an operation starts; null when the schema does not have such operations. */
    @Nullable
    Definition root(String operation) {
        String name = roots.get(operation.isEmpty() ? "query" : operation);
        return name == null ? null : types.get(name);
    }

    /** The objects a value of a type can be; those that are declared nowhere are left out. */
    List<Definition> possibleTypes(Definition type) {
        List<Definition> found = new ArrayList<>();
        for (String name : possible.getOrDefault(type.name(), List.of())) {
            Definition definition = types.get(name);
            if (definition != null) {
                found.add(definition);
            }
        }
        return found;
    }
}
