package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Query.Field;
import io.regent.builtins.graphql.Query.Fragment;
import io.regent.builtins.graphql.Query.Inline;
import io.regent.builtins.graphql.Query.Selection;
import io.regent.builtins.graphql.Query.Spread;
import io.regent.builtins.graphql.QueryCheck.Place;
import io.regent.builtins.graphql.Sdl.Definition;
import io.regent.builtins.graphql.Sdl.FieldDefinition;
import io.regent.builtins.graphql.Syntax.Argument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to hold for fields. */
final class FieldRules {
    private static final Set<String> LISTS_OF_TYPES = Set.of("fields", "interfaces", "possibleTypes", "inputFields");
    private static final int MOST_LISTS = 3;

    private final QueryCheck check;

    FieldRules(QueryCheck check) {
        this.check = check;
    }

    void early(Field field, Place place) {
        FieldDefinition definition = place.definition();
        Definition parent = place.parent();
        if (parent != null && definition == null) {
            check.findings.add(
                    "Cannot query field \"" + field.name() + "\" on type \"" + parent.name() + "\"."
                            + meant(parent, field.name()),
                    field.at());
        }
        if (parent != null && definition != null) {
            for (Argument argument : field.arguments()) {
                if (definition.argument(argument.name()) == null) {
                    String where = "field \"" + parent.name() + "." + field.name() + "\"";
                    check.findings.add(DirectiveRules.unknown(argument, where, definition.arguments()), field.at());
                }
            }
        }
        boolean introspection = field.name().equals("__schema") || field.name().equals("__type");
        if (introspection && isTooDeep(field, new HashSet<>(), 0)) {
            check.findings.add("Maximum introspection depth exceeded", field.at());
        }
    }

    void late(Field field, Place place) {
        FieldDefinition definition = place.definition();
        if (definition != null) {
            for (FieldDefinition wanted : definition.arguments()) {
                if (DirectiveRules.isMissing(wanted, field.arguments())) {
                    check.findings.add("Field \"" + field.name() + "\" " + DirectiveRules.required(wanted), field.at());
                }
            }
            leaf(field, definition);
        }
        DirectiveRules.unique(field.arguments(), check.findings);
    }

    private void leaf(Field field, FieldDefinition definition) {
        Definition type = check.type(definition.type());
        if (type != null && type.isLeaf() && !field.selections().isEmpty()) {
            check.findings.add(
                    "Field \"" + field.name() + "\" must not have a selection since type \"" + type.name()
                            + "\" has no subfields.",
                    field.at());
        }
        if (type != null && !type.isLeaf() && field.selections().isEmpty()) {
            check.findings.add(
                    "Field \"" + field.name() + "\" of type \"" + definition.type()
                            + "\" must have a selection of subfields. Did you mean \"" + field.name() + " { ... }\"?",
                    field.at());
        }
    }

    private String meant(Definition parent, String field) {
        List<String> types = parent.isAbstract() ? typesWith(parent, field) : List.of();
        if (!types.isEmpty()) {
            return " Did you mean to use an inline fragment on " + Suggestions.alternatives(types) + "?";
        }
        return switch (parent.kind()) {
            case OBJECT, INTERFACE ->
                Suggestions.quoted(
                        "Did you mean",
                        field,
                        parent.fields().stream().map(FieldDefinition::name).toList());
            case SCALAR, UNION, ENUM, INPUT_OBJECT -> "";
        };
    }

    /** The possible types that have a field, and their interfaces, those first that most of them implement. */
    private List<String> typesWith(Definition parent, String field) {
        List<String> objects = new ArrayList<>();
        Map<String, Integer> uses = new HashMap<>();
        for (Definition possible : check.schema.possibleTypes(parent)) {
            if (possible.field(field) != null) {
                objects.add(possible.name());
                for (String name : possible.interfaces()) {
                    Definition implemented = check.schema.type(name);
                    if (implemented != null && implemented.field(field) != null) {
                        uses.merge(name, 1, Integer::sum);
                    }
                }
            }
        }
        List<String> types = new ArrayList<>(uses.keySet());
        types.addAll(objects);
        types.sort(Comparator.<String>comparingInt(name -> -uses.getOrDefault(name, 0))
                .thenComparing(Comparator.naturalOrder()));
        return types;
    }

    /** Whether lists of types are asked for within each other so often that the answer could not be borne. */
    private boolean isTooDeep(Field field, Set<String> inside, int lists) {
        int deeper = LISTS_OF_TYPES.contains(field.name()) ? lists + 1 : lists;
        return deeper >= MOST_LISTS || isTooDeep(field.selections(), inside, deeper);
    }

    private boolean isTooDeep(List<Selection> selections, Set<String> inside, int lists) {
        for (Selection selection : selections) {
            boolean deep = switch (selection) {
                case Field field -> isTooDeep(field, inside, lists);
                case Inline inline -> isTooDeep(inline.selections(), inside, lists);
                case Spread spread -> isTooDeep(spread, inside, lists);
            };
            if (deep) {
                return true;
            }
        }
        return false;
    }

    private boolean isTooDeep(Spread spread, Set<String> inside, int lists) {
        check.pulse.run();
        Fragment fragment = check.query.fragment(spread.name());
        if (fragment == null || !inside.add(spread.name())) {
            return false;
        }
        boolean deep = isTooDeep(fragment.selections(), inside, lists);
        inside.remove(spread.name());
        return deep;
    }
}
