package io.regent.engine.trace;

import io.regent.rego.Location;
import io.regent.value.Value;
import java.util.Collections;
import java.util.SortedMap;

/** The variables in reach of an event. */
public interface Locals {
    /** Where the values stand in the event's node itself. */
    Locals NONE = new Locals() {
        @Override
        public SortedMap<String, Value> snapshot() {
            return Collections.emptySortedMap();
        }

        @Override
        public String written(String name) {
            return name;
        }

        @Override
        public Location place(String name) {
            return Location.NONE;
        }
    };

    /** The values of the bound variables, by the names they have in checked policies. Only true during the event. */
    SortedMap<String, Value> snapshot();

    /** The name the user gave a variable; the name itself when it was not renamed. */
    String written(String name);

    /** Where a bound variable stands first; {@link Location#NONE} for those that no text stands behind. */
    Location place(String name);
}
