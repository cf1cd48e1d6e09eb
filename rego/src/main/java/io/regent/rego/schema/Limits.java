package io.regent.rego.schema;

import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.List;

/** Checks the limits of lengths, counts and numbers; for types they say nothing. */
final class Limits {
    private static final List<String> NUMBERS = List.of("minimum", "maximum");
    private static final List<String> COUNTS =
            List.of("minLength", "maxLength", "minProperties", "maxProperties", "minItems", "maxItems");

    private Limits() {}

    static void check(Obj schema) {
        for (String key : NUMBERS) {
            Value limit = schema.get(key);
            if (limit != null && !(limit instanceof Num)) {
                throw new SchemaException(key + " must be of a Number");
            }
        }
        for (String key : COUNTS) {
            Value limit = schema.get(key);
            if (limit != null) {
                checkCount(key, limit);
            }
        }
    }

    private static void checkCount(String key, Value limit) {
        if (!(limit instanceof Num number) || !number.isInteger()) {
            throw new SchemaException(key + " must be of an integer");
        }
        if (number.compareTo(Num.of(0)) < 0) {
            throw new SchemaException(key + " must be greater than or equal to 0");
        }
    }
}
