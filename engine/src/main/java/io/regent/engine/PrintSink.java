package io.regent.engine;

import io.regent.rego.Location;

/** Where the lines of {@code print} go. */
@FunctionalInterface
public interface PrintSink {
    /** Takes one line, without a line end, from the call at {@code where}. */
    void print(Location where, String line);
}
