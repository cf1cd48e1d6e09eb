package io.regent.builtins.graphql;

import io.regent.builtins.format.Quoting;
import io.regent.builtins.graphql.Sdl.Definition;
import io.regent.builtins.graphql.Sdl.FieldDefinition;
import io.regent.builtins.graphql.Sdl.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds input objects that need themselves: no value could ever be given for them. */
final class InputCycles {
    private static final int MOST_LEVELS = 1000;

    private final Schema schema;
    private final Set<String> seen = new HashSet<>();
    private final List<FieldDefinition> path = new ArrayList<>();
    /** By type, the number of fields on the path that lead to it. */
    private final Map<String, Integer> places = new HashMap<>();

    InputCycles(Schema schema) {
        this.schema = schema;
    }

    void check() {
        schema.types.values().forEach(this::check);
    }

    private void check(Definition type) {
        if (type.kind() != Kind.INPUT_OBJECT || !seen.add(type.name())) {
            return;
        }
        if (path.size() > MOST_LEVELS) {
            throw GraphQlException.tooDeep();
        }
        places.put(type.name(), path.size());
        for (FieldDefinition field : type.fields()) {
            Definition wanted = schema.type(field.type().name());
            if (field.type().nonNull() && wanted != null && wanted.kind() == Kind.INPUT_OBJECT) {
                path.add(field);
                notOnPath(wanted);
                check(wanted);
                path.remove(path.size() - 1);
            }
        }
        places.remove(type.name());
    }

    private void notOnPath(Definition type) {
        Integer place = places.get(type.name());
        if (place == null) {
            return;
        }
        List<FieldDefinition> cycle = path.subList(place, path.size());
        String names = cycle.stream().map(FieldDefinition::name).collect(Collectors.joining("."));
        throw GraphQlException.schema(
                "Cannot reference Input Object " + Quoting.quote(type.name())
                        + " within itself through a series of non-null fields: " + Quoting.quote(names) + ".",
                cycle.get(0).at());
    }
}
