package io.regent.rego.types;

import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of a value before evaluation. */
public sealed interface Type {
    /** {@code null}. */
    record NullType() implements Type {}

    /** {@code boolean}. */
    record BooleanType() implements Type {}

    /** {@code number}. */
    record NumberType() implements Type {}

    /** {@code string}. */
    record StringType() implements Type {}

    /**
     * {@code array}.
     *
     * @param items types of the first items
     * @param rest the type of all further items; null when there are none
     */
    record ArrayType(List<Type> items, @Nullable Type rest) implements Type {
        public ArrayType {
            items = List.copyOf(items);
        }
    }

    /** {@code set}; a null member type for the empty set. */
    record SetType(@Nullable Type member) implements Type {}

    /**
     * {@code object}.
     *
     * @param properties known keys
     * @param rest types of further keys and values; null when there are none
     */
    record ObjectType(List<Property> properties, @Nullable Entries rest) implements Type {
        public ObjectType {
            properties = List.copyOf(properties);
        }
    }

    /** A known key of an object. */
    record Property(Value key, Type type) {}

    /** The keys and values of an object that are not known one by one. */
    record Entries(Type key, Type value) {}

    /** One of several types; none at all means any. */
    record AnyType(List<Type> of) implements Type {
        public AnyType {
            of = List.copyOf(of);
        }
    }
}
