package io.regent.rego.schema;

import io.regent.value.Num;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A JSON schema, its references found. It is complete once the whole document has been read. */
final class Schema {
    /** The least and the most of something that is counted; null for no limit. */
    record Count(@Nullable Integer least, @Nullable Integer most) {
        static final Count FREE = new Count(null, null);
    }

    /** A schema for the properties whose names match. */
    record NamePattern(Predicate<String> matches, Schema schema) {}

    /** An expression that texts have to match. */
    record TextPattern(String expression, Predicate<String> matches) {}

    /** What {@code true} and {@code false} as a schema say; null when it is neither. */
    @Nullable
    Boolean verdict;

    /** The names under {@code type}, in order; none when it is missing. */
    final List<String> types = new ArrayList<>();

    /** What the reference that this schema is leads to; null when it is none. */
    @Nullable
    Schema target;

    final Map<String, Schema> properties = new TreeMap<>();
    final List<NamePattern> patternProperties = new ArrayList<>();
    /** Of all other properties. */
    @Nullable
    Schema additionalProperties;

    @Nullable
    Schema propertyNames;

    final List<String> required = new ArrayList<>();
    /** By property, the others that have to be there with it. */
    final Map<String, List<String>> neededProperties = new TreeMap<>();
    /** By property, what an object that has it has to fit. */
    final Map<String, Schema> dependentSchemas = new TreeMap<>();

    Count propertyCount = Count.FREE;

    final List<Schema> items = new ArrayList<>();
    /** Whether the only one of {@link #items} is meant for all items of an array. */
    boolean singleItem;

    /** Of the items beyond those that {@link #items} speak of. */
    @Nullable
    Schema additionalItems;

    @Nullable
    Schema contains;

    boolean uniqueItems;
    Count itemCount = Count.FREE;

    @Nullable
    Num multipleOf;

    @Nullable
    Num minimum;

    @Nullable
    Num exclusiveMinimum;

    @Nullable
    Num maximum;

    @Nullable
    Num exclusiveMaximum;

    Count length = Count.FREE;

    @Nullable
    TextPattern pattern;

    String format = "";
    /** The only value, as {@link Plain} JSON. */
    @Nullable
    String constant;
    /** All values, as {@link Plain} JSON. */
    @Nullable
    List<String> enumeration;

    @Nullable
    List<Schema> oneOf;

    @Nullable
    List<Schema> anyOf;

    @Nullable
    List<Schema> allOf;

    @Nullable
    Schema not;

    @Nullable
    Schema condition;

    @Nullable
    Schema then;

    @Nullable
    Schema otherwise;

    /** A schema that says the same of types, of which the lists may be changed. */
    Schema copyOfTypes() {
        Schema copy = new Schema();
        copy.types.addAll(types);
        copy.properties.putAll(properties);
        copy.items.addAll(items);
        copy.singleItem = singleItem;
        copy.anyOf = anyOf;
        copy.allOf = allOf;
        copy.target = target;
        return copy;
    }

    /** Its types as error messages show them. */
    String typeText() {
        return switch (types.size()) {
            case 0 -> "Undefined";
            case 1 -> types.get(0);
            default -> "[" + String.join(",", types) + "]";
        };
    }

    /** The schema behind references. */
    Schema resolved() {
        Schema at = this;
        for (int steps = 0; at.target != null; steps++) {
            if (steps > SchemaReader.MOST_LEVELS) {
                throw SchemaException.tooDeep();
            }
            at = at.target;
        }
        return at;
    }
}
