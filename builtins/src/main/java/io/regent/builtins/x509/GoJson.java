package io.regent.builtins.x509;

import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Values in the form in which the reference's JSON has them: bytes in base64, empty lists as null. */
final class GoJson {
    private GoJson() {}

    static Value bytes(byte @Nullable [] bytes) {
        return bytes == null ? Null.NULL : Str.of(Base64.getEncoder().encodeToString(bytes));
    }

    /** The items; null when there are none. */
    static <T> Value list(List<T> items, Function<T, Value> form) {
        return items.isEmpty() ? Null.NULL : full(items, form);
    }

    /** The items, of which there may be none. */
    static <T> Value full(List<T> items, Function<T, Value> form) {
        List<Value> values = new ArrayList<>();
        for (T item : items) {
            values.add(form.apply(item));
        }
        return Arr.of(values);
    }

    static Value texts(List<String> texts) {
        return list(texts, Str::of);
    }

    /** The numbers of an object identifier in dotted form. */
    static Value identifier(String dotted) {
        return full(List.of(dotted.split("\\.")), Num::parse);
    }

    /** A time as in RFC 3339, without a fraction of a second. */
    static Value time(OffsetDateTime time) {
        return Str.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time));
    }
}
