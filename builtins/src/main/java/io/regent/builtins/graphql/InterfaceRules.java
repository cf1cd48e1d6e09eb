package io.regent.builtins.graphql;

import io.regent.builtins.format.Quoting;
import io.regent.builtins.graphql.Sdl.Definition;
import io.regent.builtins.graphql.Sdl.FieldDefinition;
import io.regent.builtins.graphql.Sdl.Kind;
import io.regent.builtins.graphql.Syntax.TypeRef;
import java.util.List;

/** What has to hold for a type that implements an interface (GraphQL 3.6). */
record InterfaceRules(Schema schema) {
    void check(Definition type, String name) {
        Definition wanted = schema.type(name);
        if (wanted == null) {
            throw GraphQlException.schema("Undefined type " + Quoting.quote(name) + ".", type.at());
        }
        if (wanted.kind() != Kind.INTERFACE) {
            throw GraphQlException.schema(
                    Quoting.quote(name) + " is a non interface type " + wanted.kind() + ".", type.at());
        }
        String opening = "For " + type.name() + " to implement " + name;
        wanted.fields().forEach(field -> field(opening, type, field));
        wanted.interfaces().forEach(above -> above(type, name, above));
    }

    private void field(String opening, Definition type, FieldDefinition wanted) {
        FieldDefinition field = type.field(wanted.name());
        if (field == null) {
            throw GraphQlException.schema(opening + " it must have a field called " + wanted.name() + ".", type.at());
        }
        if (!isAtLeast(wanted.type(), field.type())) {
            throw GraphQlException.schema(
                    opening + " the field " + wanted.name() + " must have type " + wanted.type() + ".", field.at());
        }
        wanted.arguments().forEach(argument -> argument(opening, field, argument));
        for (FieldDefinition more : field.arguments()) {
            if (wanted.argument(more.name()) == null && more.isRequired()) {
                throw GraphQlException.schema(
                        opening + " any additional arguments on " + field.name()
                                + " must be optional or have a default value but " + more.name() + " is required.",
                        more.at());
            }
        }
    }

    private static void argument(String opening, FieldDefinition field, FieldDefinition wanted) {
        String same = opening + " the field " + field.name() + " must have the same arguments but ";
        FieldDefinition argument = field.argument(wanted.name());
        if (argument == null) {
            throw GraphQlException.schema(same + "it is missing " + wanted.name() + ".", field.at());
        }
        if (!wanted.type().fits(argument.type())) {
            throw GraphQlException.schema(same + wanted.name() + " has the wrong type.", argument.at());
        }
    }

    /** Whether all values of {@code actual} are such of {@code wanted}. */
    private boolean isAtLeast(TypeRef wanted, TypeRef actual) {
        if (wanted.nonNull() && !actual.nonNull()) {
            return false;
        }
        if (!wanted.name().isEmpty()) {
            List<String> possible = schema.possible.getOrDefault(wanted.name(), List.of());
            return wanted.name().equals(actual.name()) || possible.contains(actual.name());
        }
        return wanted.element() != null && actual.element() != null && isAtLeast(wanted.element(), actual.element());
    }

    private static void above(Definition type, String name, String above) {
        if (type.interfaces().contains(above)) {
            return;
        }
        String message = above.equals(type.name())
                ? " cannot implement " + name + " because it would create a circular reference."
                : " must implement " + above + " because it is implemented by " + name + ".";
        throw GraphQlException.schema("Type " + type.name() + message, type.at());
    }
}
