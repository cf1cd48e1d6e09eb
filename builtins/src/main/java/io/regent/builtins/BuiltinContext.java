package io.regent.builtins;

import io.regent.rego.Capabilities;
import io.regent.rego.Location;
import io.regent.value.Value;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** What a built-in may know of the evaluation that calls it. */
public interface BuiltinContext {
    /** The time of the query in nanoseconds since 1970-01-01T00:00Z; the same during the whole query. */
    long nowNanos();

    /** The source of randomness of the query. */
    RandomGenerator random();

    /**
     * Fails with the cancellation error when the query was cancelled or ran out of its limits. Functions whose work
     * grows with the size of their arguments call it now and then.
     */
    void checkCancelled();

    /** The value computed for {@code key} earlier in this query, or computed now. Keys of one built-in start with its name. */
    <T> T remember(Object key, Supplier<T> compute);

    /** The way out to other machines; fails when this evaluation has none. */
    Egress egress();

    /** Where the call stands. */
    Location location();

    /** What policies may use, e.g. for parsing Rego. */
    Capabilities capabilities();

    /** The document behind {@code opa.runtime()}. */
    Value runtime();

    /** Hands a line of {@code print} to whoever listens. */
    void print(String line);

    /** Hands a message of {@code trace} to whoever listens. */
    void note(String message);
}
