package io.regent.rego;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The versions of the reference, by the names under which it knows its capabilities. */
public final class CapabilitiesVersions {
    /** The version whose capabilities this program has. */
    public static final String CURRENT = "v1.22.2";

    private static final String LIST = "capabilities-versions.txt";

    private CapabilitiesVersions() {}

    /** All versions, oldest first. */
    public static List<String> all() {
        try (InputStream in = CapabilitiesVersions.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException(LIST + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
