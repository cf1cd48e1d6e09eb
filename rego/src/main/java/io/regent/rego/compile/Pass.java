package io.regent.rego.compile;

/** A step over all modules; it reports to {@link Compilation#problems()}. */
interface Pass {
    void run(Compilation compilation);
}
