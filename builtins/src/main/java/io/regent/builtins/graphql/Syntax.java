package io.regent.builtins.graphql;

import io.regent.builtins.format.Quoting;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The parts of syntax trees that queries and schemas have in common. Places are null in trees that were not parsed. */
final class Syntax {
    private Syntax() {}

    /** A named type or, with {@code element}, a list. */
    record TypeRef(
            String name,
            @Nullable TypeRef element,
            boolean nonNull,
            @Nullable Position at) {
        static TypeRef named(String name, boolean nonNull) {
            return new TypeRef(name, null, nonNull, null);
        }

        /** The name behind all lists. */
        String named() {
            return name.isEmpty() && element != null ? element.named() : name;
        }

        boolean isList() {
            return element != null;
        }

        TypeRef orNull() {
            return new TypeRef(name, element, false, at);
        }

        /** Whether its values can stand where the other type is wanted. */
        boolean fits(TypeRef other) {
            if (!name.equals(other.name) || element != null && other.element == null) {
                return false;
            }
            boolean elements = element == null || other.element == null || element.fits(other.element);
            return elements && (nonNull || !other.nonNull);
        }

        @Override
        public String toString() {
            return (name.isEmpty() ? "[" + element + "]" : name) + (nonNull ? "!" : "");
        }
    }

    enum ValueKind {
        VARIABLE(0),
        INT(1),
        FLOAT(2),
        STRING(3),
        BLOCK(4),
        BOOLEAN(5),
        NULL(6),
        ENUM(7),
        LIST(8),
        OBJECT(9);

        /** How trees write it. */
        final int number;

        ValueKind(int number) {
            this.number = number;
        }
    }

    /**
     * A value as it is written.
     *
     * @param raw its text; of variables their name; empty for lists and objects
     * @param members what lists and objects are made of
     */
    record Literal(
            ValueKind kind,
            String raw,
            List<Member> members,
            @Nullable Position at,
            List<String> comments) {
        boolean isNull() {
            return kind == ValueKind.NULL;
        }

        @Nullable
        Member member(String name) {
            return find(members, name, Member::name);
        }

        @Override
        public String toString() {
            return switch (kind) {
                case VARIABLE -> "$" + raw;
                case INT, FLOAT, ENUM, BOOLEAN, NULL -> raw;
                case STRING, BLOCK -> Quoting.quote(raw);
                case LIST -> joined("[", "", "]");
                case OBJECT -> joined("{", ":", "}");
            };
        }

        private String joined(String open, String afterName, String close) {
            return members.stream()
                    .map(member -> (afterName.isEmpty() ? "" : member.name() + afterName) + member.value())
                    .collect(Collectors.joining(",", open, close));
        }
    }

    /** An item of a list, without a name, or a field of an object. */
    record Member(String name, Literal value, @Nullable Position at, List<String> comments) {}

    record Argument(String name, Literal value, @Nullable Position at, List<String> comments) {}

    record Directive(
            String name, List<Argument> arguments, @Nullable Position at) {
        @Nullable
        Argument argument(String name) {
            return find(arguments, name, Argument::name);
        }
    }

    /** The first of that name. */
    static <T> @Nullable T find(List<T> all, String name, Function<T, String> nameOf) {
        for (T one : all) {
            if (nameOf.apply(one).equals(name)) {
                return one;
            }
        }
        return null;
    }
}
