package io.regent.engine.trace;

import io.regent.value.Value;
import java.util.SortedMap;

/** The variables in reach of an event. */
@FunctionalInterface
public interface Locals {
    /** The values of the bound variables by the names the user gave them. */
    SortedMap<String, Value> snapshot();
}
