package io.regent.rego.types;

import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a value before evaluation. {@code toString} gives the reference's text, as in error messages.
 *
 * <p>INVARIANT: members of a union and properties of an object are sorted and distinct, so equal types are equal records.
 */
public sealed interface Type
        permits Type.NullType,
                Type.BooleanType,
                Type.NumberType,
                Type.StringType,
                Type.ArrayType,
                Type.SetType,
                Type.ObjectType,
                Type.AnyType,
                Type.UnknownType,
                FunctionType {
    Type NULL = new NullType();
    Type BOOLEAN = new BooleanType();
    Type NUMBER = new NumberType();
    Type STRING = new StringType();
    /** Any value at all. */
    Type ANY = new AnyType(List.of());
    /** Nothing is known (yet); joins and comparisons skip it. */
    Type UNKNOWN = new UnknownType();

    /** An array of any length. */
    static ArrayType arrayOf(Type item) {
        return new ArrayType(List.of(), item);
    }

    /** An object of any keys. */
    static ObjectType objectOf(Type key, Type value) {
        return new ObjectType(List.of(), new Entries(key, value));
    }

    /** {@code null}. */
    record NullType() implements Type {
        @Override
        public String toString() {
            return "null";
        }
    }

    /** {@code boolean}. */
    record BooleanType() implements Type {
        @Override
        public String toString() {
            return "boolean";
        }
    }

    /** {@code number}. */
    record NumberType() implements Type {
        @Override
        public String toString() {
            return "number";
        }
    }

    /** {@code string}. */
    record StringType() implements Type {
        @Override
        public String toString() {
            return "string";
        }
    }

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

        @Override
        public String toString() {
            return TypeText.of(this);
        }
    }

    /**
     * {@code set}.
     *
     * @param member the type of the members; unknown for the empty set
     */
    record SetType(Type member) implements Type {
        @Override
        public String toString() {
            return TypeText.of(this);
        }
    }

    /**
     * {@code object}.
     *
     * @param properties known keys, sorted
     * @param rest types of further keys and values; null when there are none
     */
    record ObjectType(List<Property> properties, @Nullable Entries rest) implements Type {
        public ObjectType {
            properties = sorted(properties);
        }

        private static List<Property> sorted(List<Property> properties) {
            if (properties.size() < 2) {
                return List.copyOf(properties);
            }
            List<Property> copy = new ArrayList<>(properties);
            copy.sort((a, b) -> a.key().compareTo(b.key()));
            return List.copyOf(copy);
        }

        /** The type under a known key, or null. */
        @Nullable
        Type property(Value key) {
            int low = 0;
            int high = properties.size() - 1;
            while (low <= high) {
                int middle = (low + high) >>> 1;
                int order = properties.get(middle).key().compareTo(key);
                if (order == 0) {
                    return properties.get(middle).type();
                }
                low = order < 0 ? middle + 1 : low;
                high = order < 0 ? high : middle - 1;
            }
            return null;
        }

        @Override
        public String toString() {
            return TypeText.of(this);
        }
    }

    /** A known key of an object. */
    record Property(Value key, Type type) {}

    /** The keys and values of an object that are not known one by one. */
    record Entries(Type key, Type value) {}

    /** One of several types, sorted; none at all means any. */
    record AnyType(List<Type> of) implements Type {
        public AnyType {
            of = TypeOrder.sorted(of);
        }

        /** Whether this says nothing: any value at all. */
        public boolean isEverything() {
            return of.isEmpty();
        }

        @Override
        public String toString() {
            return TypeText.of(this);
        }
    }

    /** Nothing known; see {@link #UNKNOWN}. */
    record UnknownType() implements Type {
        @Override
        public String toString() {
            return "???";
        }
    }
}
