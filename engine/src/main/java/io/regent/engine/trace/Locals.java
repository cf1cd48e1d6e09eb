package io.regent.engine.trace;

import io.regent.rego.Location;
import io.regent.value.Value;
import java.util.SortedMap;

/** The variables in reach of an event. */
public interface Locals {
    /** The values of the bound variables, by the names they have in checked policies. Only true during the event. */
    SortedMap<String, Value> snapshot();

    /** The name the user gave a variable; the name itself when it was not renamed. */
    String written(String name);

    /** Where a bound variable stands first; {@link Location#NONE} for those that no text stands behind. */
    Location place(String name);
}
