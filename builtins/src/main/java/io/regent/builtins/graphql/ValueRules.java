package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Query.Operation;
import io.regent.builtins.graphql.Query.Variable;
import io.regent.builtins.graphql.QueryCheck.Expected;
import io.regent.builtins.graphql.Sdl.Definition;
import io.regent.builtins.graphql.Sdl.EnumValue;
import io.regent.builtins.graphql.Sdl.FieldDefinition;
import io.regent.builtins.graphql.Sdl.Kind;
import io.regent.builtins.graphql.Syntax.Literal;
import io.regent.builtins.graphql.Syntax.Member;
import io.regent.builtins.graphql.Syntax.TypeRef;
import io.regent.builtins.graphql.Syntax.ValueKind;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to hold for values. */
final class ValueRules {
    private static final Set<String> SCALARS = Set.of("Int", "Float", "String", "Boolean", "ID");
    private static final String MEANT_VALUE = "Did you mean the enum value";

    private final QueryCheck check;

    ValueRules(QueryCheck check) {
        this.check = check;
    }

    void value(Literal value, @Nullable Variable variable, @Nullable Expected expected) {
        if (check.operation != null && value.kind() == ValueKind.VARIABLE && variable == null) {
            String name = check.operation.name();
            String where = name.isEmpty() ? "" : " by operation \"" + name + "\"";
            check.findings.add("Variable \"" + value + "\" is not defined" + where + ".", value.at());
        }
        if (value.kind() == ValueKind.OBJECT) {
            uniqueFields(value);
        }
        Definition definition = expected == null ? null : expected.definition();
        if (expected != null && definition != null) {
            typed(value, expected.type(), definition);
        }
        if (expected != null && variable != null) {
            position(value, variable, expected);
        }
        if (definition != null && value.kind() == ValueKind.OBJECT && definition.isOneOf()) {
            value.members().forEach(member -> chosen(member.value(), definition));
        }
    }

    private void uniqueFields(Literal object) {
        Set<String> seen = new HashSet<>();
        for (Member field : object.members()) {
            if (!seen.add(field.name())) {
                check.findings.add("There can be only one input field named \"" + field.name() + "\".", field.at());
            }
        }
    }

    private void typed(Literal value, TypeRef type, Definition definition) {
        if (value.isNull() && type.nonNull()) {
            check.findings.add("Expected value of type \"" + type + "\", found " + value + ".", value.at());
        }
        String name = definition.name();
        if (definition.kind() == Kind.SCALAR && !SCALARS.contains(name)) {
            return;
        }
        if (isOutOfRange(value)) {
            unexpected(value, type, definition);
        }
        switch (value.kind()) {
            case NULL, VARIABLE -> {}
            case LIST -> allow(type.isList(), value, type, definition);
            case INT -> allow(Set.of("Int", "Float", "ID").contains(name), value, type, definition);
            case FLOAT -> allow(name.equals("Float"), value, type, definition);
            case BOOLEAN -> allow(name.equals("Boolean"), value, type, definition);
            case STRING, BLOCK -> string(value, type, definition);
            case ENUM -> enumValue(value, type, definition);
            case OBJECT -> object(value, definition);
        }
    }

    private static boolean isOutOfRange(Literal value) {
        return switch (value.kind()) {
            case INT -> bits(value.raw()) >= Long.SIZE;
            case FLOAT -> Double.isInfinite(Double.parseDouble(value.raw()));
            case LIST, OBJECT -> value.members().stream().anyMatch(member -> isOutOfRange(member.value()));
            case VARIABLE, STRING, BLOCK, BOOLEAN, NULL, ENUM -> false;
        };
    }

    private static int bits(String integer) {
        // Longer ones need not be read.
        return integer.length() > Long.SIZE ? Long.SIZE : new BigInteger(integer).bitLength();
    }

    private void allow(boolean allowed, Literal value, TypeRef type, Definition definition) {
        if (!allowed) {
            unexpected(value, type, definition);
        }
    }

    private void unexpected(Literal value, TypeRef type, Definition definition) {
        check.findings.add(unexpectedText(value, type, definition), value.at());
    }

    private static String unexpectedText(Literal value, TypeRef type, Definition definition) {
        return switch (type.toString()) {
            case "Int", "Int!" -> {
                boolean large = value.kind() == ValueKind.INT && bits(value.raw()) >= Integer.SIZE;
                yield "Int cannot represent non" + (large ? " 32-bit signed" : "-integer") + (large ? " integer" : "")
                        + " value: " + value;
            }
            case "String", "String!", "[String]" -> "String cannot represent a non string value: " + value;
            case "Boolean", "Boolean!" -> "Boolean cannot represent a non boolean value: " + value;
            case "Float", "Float!" -> "Float cannot represent non numeric value: " + value;
            case "ID", "ID!" -> "ID cannot represent a non-string and non-integer value: " + value;
            default ->
                definition.kind() == Kind.ENUM
                        ? noEnumValue(value, type)
                        : "Expected value of type \"" + type + "\", found " + value + ".";
        };
    }

    private static String noEnumValue(Literal value, TypeRef type) {
        return "Enum \"" + type + "\" cannot represent non-enum value: " + value + ".";
    }

    private void string(Literal value, TypeRef type, Definition definition) {
        if (definition.kind() == Kind.ENUM) {
            String meant = Suggestions.quoted(MEANT_VALUE, value.raw(), values(definition));
            check.findings.add(noEnumValue(value, type) + meant, value.at());
        } else {
            allow(Set.of("String", "ID").contains(definition.name()), value, type, definition);
        }
    }

    private static List<String> values(Definition definition) {
        return definition.values().stream().map(EnumValue::name).toList();
    }

    private void enumValue(Literal value, TypeRef type, Definition definition) {
        if (definition.kind() != Kind.ENUM) {
            unexpected(value, type, definition);
        } else if (definition.value(value.raw()) == null) {
            String meant = Suggestions.quoted(MEANT_VALUE, value.raw(), values(definition));
            check.findings.add("Value \"" + value + "\" does not exist in \"" + type + "\" enum." + meant, value.at());
        }
    }

    private void object(Literal value, Definition definition) {
        for (FieldDefinition field : definition.fields()) {
            if (field.isRequired() && value.member(field.name()) == null) {
                check.findings.add(
                        "Field \"" + definition.name() + "." + field.name() + "\" of required type \"" + field.type()
                                + "\" was not provided.",
                        value.at());
            }
        }
        if (definition.isOneOf()) {
            oneOf(value, definition);
        }
        List<String> names =
                definition.fields().stream().map(FieldDefinition::name).toList();
        for (Member member : value.members()) {
            if (definition.field(member.name()) == null) {
                String meant = Suggestions.quoted("Did you mean", member.name(), names);
                check.findings.add(
                        "Field \"" + member.name() + "\" is not defined by type \"" + definition.name() + "\"." + meant,
                        member.at());
            }
        }
    }

    private void oneOf(Literal value, Definition definition) {
        if (value.members().size() != 1) {
            check.findings.add(
                    "OneOf Input Object \"" + definition.name() + "\" must specify exactly one key.", value.at());
            return;
        }
        Literal only = value.members().get(0).value();
        if (only.isNull() && !definition.fields().isEmpty()) {
            // OPA: names the first field of the type, whichever was given.
            String field = definition.name() + "." + definition.fields().get(0).name();
            check.findings.add("Field \"" + field + "\" must be non-null.", only.at());
        }
    }

    /** Where a default is at hand, a variable may be null though its place may not. */
    private void position(Literal value, Variable variable, Expected expected) {
        Literal byDefault = variable.defaultValue();
        boolean orNull = byDefault != null && !byDefault.isNull() || expected.orDefault();
        TypeRef wanted = orNull ? expected.type().orNull() : expected.type();
        if (!variable.type().fits(wanted)) {
            check.findings.add(
                    "Variable \"" + value + "\" of type \"" + variable.type() + "\" used in position expecting type \""
                            + expected.type() + "\".",
                    value.at());
        }
    }

    private void chosen(Literal value, Definition definition) {
        Operation operation = check.operation;
        Variable declared =
                operation != null && value.kind() == ValueKind.VARIABLE ? operation.variable(value.raw()) : null;
        if (declared != null && !declared.type().nonNull()) {
            check.findings.add(
                    "Variable \"" + value + "\" is of type \"" + declared.type()
                            + "\" but must be non-nullable to be used for OneOf Input Object \"" + definition.name()
                            + "\".",
                    declared.at());
        }
    }
}
