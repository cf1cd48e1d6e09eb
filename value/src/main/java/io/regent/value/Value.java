package io.regent.value;

/**
 * A Rego value: immutable, hashed by content, totally ordered as Rego orders values.
 *
 * <p>The order between kinds is null, boolean, number, string, array, object, set. Undefined is never a
 * {@code Value}: APIs that may have no answer return {@code @Nullable Value}.
 */
public sealed interface Value extends Comparable<Value> permits Null, Bool, Num, Str, Arr, Obj, SetValue {

    /** The kind of this value; its ordinal is the rank of the kind in the total order. */
    Kind kind();

    /** The kind's name as Rego's {@code type_name} gives it: {@code "null"}, {@code "boolean"}, … */
    default String typeName() {
        return kind().typeName();
    }

    /** The value as Rego source text, e.g. {@code {"a": [1, set()]}}; object keys and set members sorted. */
    @Override
    String toString();

    /** The kinds in their order. */
    enum Kind {
        NULL("null"),
        BOOLEAN("boolean"),
        NUMBER("number"),
        STRING("string"),
        ARRAY("array"),
        OBJECT("object"),
        SET("set");

        private final String typeName;

        Kind(String typeName) {
            this.typeName = typeName;
        }

        public String typeName() {
            return typeName;
        }
    }
}
