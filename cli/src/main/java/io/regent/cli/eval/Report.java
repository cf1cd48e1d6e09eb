package io.regent.cli.eval;

import io.regent.value.JsonFields;

/** Something the command tells beside the answer. */
public interface Report {
    /** Adds it to the JSON output. */
    void putInto(JsonFields output);

    /** Its text in the format {@code pretty}, each line ended. */
    String pretty();

    /** Whether {@link #pretty()} stands above the answer, not below. */
    default boolean comesFirst() {
        return false;
    }
}
