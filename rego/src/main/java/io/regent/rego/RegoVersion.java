package io.regent.rego;

/** The syntax a module is written in. */
public enum RegoVersion {
    /** {@code p[x] { … }}; future keywords by import. */
    V0,
    /** v0 text that has to be valid in both, as {@code --v0-v1} asks. */
    V0_V1,
    /** {@code if} and {@code contains}; the default. */
    V1,
    /** v1 with {@code and}, {@code or} and the improved {@code not}. */
    V2
}
