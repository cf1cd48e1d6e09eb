package io.regent.rego.schema;

import io.regent.value.Value;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What schemas ask of the program around them. */
public interface Outside {
    /** Whether a text holds what a regular expression looks for; null when it is none. */
    @Nullable
    Predicate<String> matcher(String expression);

    /** Whether a text has a format such as {@code date-time}; every text has formats that are not known. */
    boolean hasFormat(String format, String text);

    /**
     * The document at an address with a host.
     *
     * @param reference the address with what was asked for in the document
     * @throws SchemaException when there is none, or it may not be fetched
     */
    Value fetch(String address, String reference);
}
