package io.regent.engine.topdown.index;

import io.regent.value.Value;
import java.util.List;

/** Says which documents are unknown when rules are looked up before everything is known. */
@FunctionalInterface
public interface Open {
    /** Whether the document under {@code keys} below {@code root}, {@code input} or {@code data}, is unknown. */
    boolean test(String root, List<Value> keys);
}
