package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Syntax.Directive;
import io.regent.builtins.graphql.Syntax.Literal;
import io.regent.builtins.graphql.Syntax.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A document of a schema: types, directives, the types operations start from, and what extends them. */
record Sdl(
        List<Root> roots,
        List<Root> rootExtensions,
        List<DirectiveDefinition> directives,
        List<Definition> definitions,
        List<Definition> extensions,
        List<String> comments) {

    /** The comments around a definition. */
    record Comments(List<String> beforeDescription, List<String> afterDescription, List<String> end) {
        static final Comments NONE = new Comments(List.of(), List.of(), List.of());
    }

    /** {@code schema { … }}. */
    record Root(
            String description,
            List<Directive> directives,
            List<OperationType> operations,
            @Nullable Position at,
            Comments comments) {}

    record OperationType(
            String operation, String type, @Nullable Position at, List<String> comments) {}

    enum Kind {
        SCALAR,
        OBJECT,
        INTERFACE,
        UNION,
        ENUM,
        INPUT_OBJECT
    }

    /**
     * A type, or what extends one.
     *
     * @param typePlaces where the {@code types} of a union stand
     * @param builtIn whether the language itself brings it
     */
    record Definition(
            Kind kind,
            String description,
            String name,
            List<Directive> directives,
            List<String> interfaces,
            List<FieldDefinition> fields,
            List<String> types,
            List<Position> typePlaces,
            List<EnumValue> values,
            boolean builtIn,
            @Nullable Position at,
            Comments comments) {
        private static final Set<Kind> INPUT = Set.of(Kind.SCALAR, Kind.ENUM, Kind.INPUT_OBJECT);

        /** A type that only its extensions define. */
        static Definition empty(Kind kind, String name, @Nullable Position at) {
            return new Definition(
                    kind,
                    "",
                    name,
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    false,
                    at,
                    Comments.NONE);
        }

        Definition extendedBy(Definition more) {
            return new Definition(
                    kind,
                    description,
                    name,
                    joined(directives, more.directives),
                    joined(interfaces, more.interfaces),
                    joined(fields, more.fields),
                    joined(types, more.types),
                    joined(typePlaces, more.typePlaces),
                    joined(values, more.values),
                    builtIn,
                    at,
                    comments);
        }

        private static <T> List<T> joined(List<T> first, List<T> second) {
            List<T> all = new ArrayList<>(first);
            all.addAll(second);
            return all;
        }

        @Nullable
        FieldDefinition field(String field) {
            return Syntax.find(fields, field, FieldDefinition::name);
        }

        @Nullable
        EnumValue value(String value) {
            return Syntax.find(values, value, EnumValue::name);
        }

        boolean isLeaf() {
            return kind == Kind.ENUM || kind == Kind.SCALAR;
        }

        boolean isAbstract() {
            return kind == Kind.INTERFACE || kind == Kind.UNION;
        }

        boolean isComposite() {
            return kind == Kind.OBJECT || isAbstract();
        }

        boolean isInput() {
            return INPUT.contains(kind);
        }

        boolean isOneOf() {
            return Syntax.find(directives, "oneOf", Directive::name) != null;
        }
    }

    /** A field of an object, with arguments, a field of an input object, or an argument itself. */
    record FieldDefinition(
            String description,
            String name,
            List<FieldDefinition> arguments,
            @Nullable Literal defaultValue,
            TypeRef type,
            List<Directive> directives,
            @Nullable Position at,
            Comments comments) {
        @Nullable
        FieldDefinition argument(String argument) {
            return Syntax.find(arguments, argument, FieldDefinition::name);
        }

        boolean isRequired() {
            return type.nonNull() && defaultValue == null;
        }

        boolean hasDefault() {
            return defaultValue != null && !defaultValue.isNull();
        }
    }

    record EnumValue(
            String description,
            String name,
            List<Directive> directives,
            @Nullable Position at,
            Comments comments) {}

    record DirectiveDefinition(
            String description,
            String name,
            List<FieldDefinition> arguments,
            List<String> locations,
            boolean repeatable,
            @Nullable Position at,
            Comments comments) {
        @Nullable
        FieldDefinition argument(String argument) {
            return Syntax.find(arguments, argument, FieldDefinition::name);
        }
    }
}
