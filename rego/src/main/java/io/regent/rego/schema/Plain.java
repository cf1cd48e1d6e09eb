package io.regent.rego.schema;

import io.regent.value.Arr;
import io.regent.value.JsonWriter;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Value;

/** Values as JSON text by which schemas compare them: numbers are what a double holds of them. */
final class Plain {
    private Plain() {}

    static String text(Value value) {
        return JsonWriter.compact(plain(value));
    }

    private static Value plain(Value value) {
        return switch (value) {
            case Num number -> plain(number);
            case Arr items -> {
                Arr.Builder plain = Arr.builder();
                items.forEach(item -> plain.add(plain(item)));
                yield plain.build();
            }
            case Obj members -> {
                Obj.Builder plain = Obj.builder();
                members.forEach((key, member) -> plain.put(key, plain(member)));
                yield plain.build();
            }
            default -> value;
        };
    }

    private static Num plain(Num number) {
        double nearest = number.doubleValue();
        return Double.isFinite(nearest) ? Num.of(nearest) : number;
    }
}
