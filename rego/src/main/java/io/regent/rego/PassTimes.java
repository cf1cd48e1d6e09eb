package io.regent.rego;

/** Hears how long the passes of a compilation took. */
@FunctionalInterface
public interface PassTimes {
    /** Takes the time of one pass under the name that metrics give it, e.g. {@code compile_stage_check_types}. */
    void took(String timer, long nanos);
}
