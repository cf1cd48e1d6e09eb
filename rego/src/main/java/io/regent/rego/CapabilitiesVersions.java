package io.regent.rego;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The versions of the reference, by the names under which it knows its capabilities. */
public final class CapabilitiesVersions {
    private static final String TABLE = "capabilities-versions.txt";

    private CapabilitiesVersions() {}

    /** All versions, oldest first. */
    public static List<String> all() {
        return CapabilitiesTable.versions(lines());
    }

    /** What policies may use in {@code version}; null when there is no such version. */
    public static @Nullable Capabilities find(String version) {
        return CapabilitiesTable.find(lines(), version);
    }

    /** The oldest version that has all of {@code required}; null when none has. */
    public static @Nullable String oldestWith(Capabilities required) {
        for (String version : all()) {
            Capabilities capabilities = find(version);
            if (capabilities != null && hasAll(capabilities, required)) {
                return version;
            }
        }
        return null;
    }

    private static boolean hasAll(Capabilities capabilities, Capabilities required) {
        return capabilities.builtins().keySet().containsAll(required.builtins().keySet())
                && capabilities.features().containsAll(required.features())
                && capabilities.futureKeywords().containsAll(required.futureKeywords());
    }

    private static List<String> lines() {
        try (InputStream in = CapabilitiesVersions.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
