package io.regent.rego.schema;

import io.regent.rego.schema.Schema.Count;
import io.regent.value.Bool;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** Reads the limits of numbers and counts. */
final class Bounds {
    private final Obj members;
    private final Draft draft;

    Bounds(Obj members, Draft draft) {
        this.members = members;
        this.draft = draft;
    }

    void numbers(Schema schema) {
        schema.multipleOf = multiple(members.get("multipleOf"));
        schema.minimum = number("minimum");
        schema.exclusiveMinimum = exclusive("exclusiveMinimum", "minimum", schema.minimum);
        schema.minimum = schema.exclusiveMinimum != null && isTrue("exclusiveMinimum") ? null : schema.minimum;
        schema.maximum = number("maximum");
        schema.exclusiveMaximum = exclusive("exclusiveMaximum", "maximum", schema.maximum);
        schema.maximum = schema.exclusiveMaximum != null && isTrue("exclusiveMaximum") ? null : schema.maximum;
    }

    private static @Nullable Num multiple(@Nullable Value value) {
        if (value == null) {
            return null;
        }
        if (!(value instanceof Num number)) {
            throw SchemaException.invalidType("Number", "multipleOf");
        }
        if (number.signum() <= 0) {
            throw new SchemaException("multipleOf must be strictly greater than 0");
        }
        return number;
    }

    private @Nullable Num number(String key) {
        Value limit = members.get(key);
        if (limit == null || limit instanceof Num) {
            return (Num) limit;
        }
        throw new SchemaException(key + " must be of a Number");
    }

    /** Draft 4 says by {@code true} that the other limit is exclusive; later ones give the limit here. */
    private @Nullable Num exclusive(String key, String inclusive, @Nullable Num limit) {
        Value value = members.get(key);
        if (value == null) {
            return null;
        }
        if (value instanceof Bool exclusive && (draft == Draft.FOUR || draft == Draft.ANY)) {
            if (limit == null) {
                throw new SchemaException(key + " cannot be used without " + inclusive);
            }
            return exclusive.isTrue() ? limit : null;
        }
        if (value instanceof Num number && draft != Draft.FOUR) {
            return number;
        }
        throw SchemaException.invalidType(
                switch (draft) {
                    case FOUR -> "boolean";
                    case SIX, SEVEN -> "number";
                    case ANY -> "boolean/number";
                },
                key);
    }

    private boolean isTrue(String key) {
        return members.get(key) == Bool.TRUE;
    }

    /** A pair of limits, the least of which may not be more than the most. */
    Count ordered(String least, String most) {
        Count count = count(least, most);
        if (count.least() != null && count.most() != null && count.least() > count.most()) {
            throw new SchemaException(least + " cannot be greater than " + most);
        }
        return count;
    }

    /** A pair of limits. */
    Count count(String least, String most) {
        return new Count(limit(least), limit(most));
    }

    private @Nullable Integer limit(String key) {
        Value limit = members.get(key);
        if (limit == null) {
            return null;
        }
        if (!(limit instanceof Num number) || !number.isInteger()) {
            throw new SchemaException(key + " must be of an integer");
        }
        if (number.signum() < 0) {
            throw new SchemaException(key + " must be greater than or equal to 0");
        }
        Integer exact = number.toIntExact();
        return exact == null ? Integer.MAX_VALUE : exact;
    }
}
