package io.regent.rego.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that grows at its end and never changes, so that the parser can go back to an earlier one; null is empty. */
record Chain<T>(@Nullable Chain<T> before, T last) {
    static <T> List<T> toList(@Nullable Chain<T> chain) {
        List<T> items = new ArrayList<>();
        for (Chain<T> at = chain; at != null; at = at.before()) {
            items.add(at.last());
        }
        Collections.reverse(items);
        return items;
    }
}
