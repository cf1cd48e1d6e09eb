package io.regent.builtins.graphql;

import io.regent.builtins.format.Quoting;
import io.regent.builtins.graphql.Sdl.Definition;
import io.regent.builtins.graphql.Sdl.DirectiveDefinition;
import io.regent.builtins.graphql.Sdl.EnumValue;
import io.regent.builtins.graphql.Sdl.FieldDefinition;
import io.regent.builtins.graphql.Sdl.Kind;
import io.regent.builtins.graphql.Syntax.Argument;
import io.regent.builtins.graphql.Syntax.Directive;
import io.regent.builtins.graphql.Syntax.TypeRef;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What has to hold in a schema; the first thing that does not is reported. */
final class SchemaRules {
    private static final Set<Kind> OUTPUT = EnumSet.of(Kind.SCALAR, Kind.OBJECT, Kind.INTERFACE, Kind.UNION, Kind.ENUM);
    /** In the order in which they are shown. */
    private static final List<Kind> INPUT = List.of(Kind.SCALAR, Kind.ENUM, Kind.INPUT_OBJECT);

    private final Schema schema;
    private final InterfaceRules interfaces;

    SchemaRules(Schema schema) {
        this.schema = schema;
        this.interfaces = new InterfaceRules(schema);
    }

    void check() {
        schema.types.values().forEach(this::definition);
        new InputCycles(schema).check();
        for (DirectiveDefinition directive : schema.directives.values()) {
            name(directive.name(), directive.at());
            arguments(directive.arguments(), directive.name());
        }
    }

    private static GraphQlException wrong(String message, @Nullable Position at) {
        return GraphQlException.schema(message, at);
    }

    private static void name(String name, @Nullable Position at) {
        if (name.startsWith("__")) {
            throw wrong(
                    "Name \"" + name + "\" must not begin with \"__\", which is reserved by GraphQL introspection.",
                    at);
        }
    }

    private void definition(Definition type) {
        String location = type.kind() == Kind.INPUT_OBJECT ? "INPUT_FIELD_DEFINITION" : "FIELD_DEFINITION";
        for (FieldDefinition field : type.fields()) {
            name(field.name(), field.at());
            known(field.type());
            arguments(field.arguments(), "");
            directives(field.directives(), location, "", true);
        }
        type.types().forEach(member -> member(type, member));
        type.interfaces().forEach(implemented -> interfaces.check(type, implemented));
        content(type);
        unique(type);
        if (!type.builtIn()) {
            name(type.name(), type.at());
        }
        directives(type.directives(), type.kind().name(), "", false);
    }

    private void known(TypeRef type) {
        if (schema.type(type.named()) == null) {
            throw wrong("Undefined type " + type.named() + ".", type.at());
        }
    }

    private void member(Definition union, String name) {
        Definition member = schema.type(name);
        if (member == null) {
            throw wrong("Undefined type " + Quoting.quote(name) + ".", union.at());
        }
        if (member.kind() != Kind.OBJECT) {
            throw wrong(union.kind() + " type " + Quoting.quote(name) + " must be OBJECT.", union.at());
        }
    }

    private void content(Definition type) {
        switch (type.kind()) {
            case OBJECT, INTERFACE -> {
                notEmpty(type, type.fields(), "fields");
                type.fields().forEach(field -> output(type, field));
            }
            case ENUM -> {
                notEmpty(type, type.values(), "unique enum values");
                type.values().forEach(value -> value(type, value));
            }
            case INPUT_OBJECT -> {
                notEmpty(type, type.fields(), "input fields");
                type.fields().forEach(this::input);
            }
            case SCALAR, UNION -> {}
        }
    }

    private static void notEmpty(Definition type, List<?> all, String what) {
        if (all.isEmpty()) {
            throw wrong(type.kind() + " " + type.name() + ": must define one or more " + what + ".", type.at());
        }
    }

    private void output(Definition type, FieldDefinition field) {
        Definition wanted = schema.type(field.type().named());
        if (wanted != null && !OUTPUT.contains(wanted.kind())) {
            throw wrong(type.kind() + " " + type.name() + ": field must be one of " + shown(OUTPUT) + ".", field.at());
        }
    }

    private void input(FieldDefinition field) {
        Definition wanted = schema.type(field.type().named());
        if (wanted != null && !wanted.isInput()) {
            throw wrong(
                    wanted.kind() + " " + field.name() + ": field must be one of " + shown(INPUT) + ".", field.at());
        }
    }

    private static String shown(Iterable<Kind> kinds) {
        StringBuilder shown = new StringBuilder();
        kinds.forEach(kind -> shown.append(shown.isEmpty() ? "" : ", ").append(kind));
        return shown.toString();
    }

    private void value(Definition type, EnumValue value) {
        if (Set.of("true", "false", "null").contains(value.name())) {
            throw wrong(type.kind() + " " + type.name() + ": non-enum value " + value.name() + ".", type.at());
        }
        directives(value.directives(), "ENUM_VALUE", "", true);
    }

    private static void unique(Definition type) {
        int field = repeated(type.fields(), FieldDefinition::name);
        if (field >= 0) {
            FieldDefinition second = type.fields().get(field);
            throw wrong("Field " + type.name() + "." + second.name() + " can only be defined once.", second.at());
        }
        int value = repeated(type.values(), EnumValue::name);
        if (value >= 0) {
            EnumValue second = type.values().get(value);
            throw wrong("Enum value " + type.name() + "." + second.name() + " can only be defined once.", second.at());
        }
        int member = repeated(type.types(), Function.identity());
        if (member >= 0) {
            boolean placed = type.typePlaces().size() == type.types().size();
            throw wrong(
                    "Union type " + type.name() + " can only include type "
                            + type.types().get(member) + " once.",
                    placed ? type.typePlaces().get(member) : type.at());
        }
    }

    /** The second place of the first name that comes again; -1 when none does. */
    private static <T> int repeated(List<T> all, Function<T, String> nameOf) {
        Map<String, Integer> firstPlaces = new HashMap<>();
        Map<Integer, Integer> secondPlaces = new TreeMap<>();
        for (int place = 0; place < all.size(); place++) {
            Integer first = firstPlaces.putIfAbsent(nameOf.apply(all.get(place)), place);
            if (first != null) {
                secondPlaces.putIfAbsent(first, place);
            }
        }
        return secondPlaces.isEmpty() ? -1 : secondPlaces.values().iterator().next();
    }

    /** @param directive the directive whose arguments these are, or empty */
    private void arguments(List<FieldDefinition> arguments, String directive) {
        for (FieldDefinition argument : arguments) {
            name(argument.name(), argument.at());
            known(argument.type());
            Definition type = Objects.requireNonNull(schema.type(argument.type().named()));
            if (!type.isInput()) {
                throw wrong(
                        "cannot use " + argument.type() + " as argument " + argument.name() + " because " + type.kind()
                                + " is not a valid input type",
                        argument.at());
            }
            directives(argument.directives(), "ARGUMENT_DEFINITION", directive, true);
        }
    }

    /**
     * Checks directives at a location.
     *
     * @param within the directive that must not be used because it is just being defined, or empty
     * @param once whether all stand at one place, so that each counts once there
     */
    void directives(List<Directive> directives, String location, String within, boolean once) {
        Set<String> seen = new HashSet<>();
        for (Directive directive : directives) {
            String name = directive.name();
            name(name, directive.at());
            if (!within.isEmpty() && name.equals(within)) {
                throw wrong("Directive " + within + " cannot refer to itself.", directive.at());
            }
            DirectiveDefinition definition = schema.directive(name);
            if (definition == null) {
                throw wrong("Undefined directive " + name + ".", directive.at());
            }
            if (!seen.add(name) && once && !definition.repeatable()) {
                throw wrong("The directive " + name + " can only be used once at this location.", directive.at());
            }
            if (!definition.locations().contains(location)) {
                throw wrong("Directive " + name + " is not applicable on " + location + ".", directive.at());
            }
            given(directive, definition);
        }
    }

    private static void given(Directive directive, DirectiveDefinition definition) {
        for (Argument argument : directive.arguments()) {
            if (definition.argument(argument.name()) == null) {
                throw wrong(
                        "Undefined argument " + argument.name() + " for directive " + directive.name() + ".",
                        argument.at());
            }
        }
        for (FieldDefinition wanted : definition.arguments()) {
            Argument argument = directive.argument(wanted.name());
            if (wanted.isRequired() && (argument == null || argument.value().isNull())) {
                throw wrong(
                        "Argument " + wanted.name() + " for directive " + directive.name() + " cannot be null.",
                        directive.at());
            }
        }
    }
}
