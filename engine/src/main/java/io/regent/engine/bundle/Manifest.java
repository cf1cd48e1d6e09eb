package io.regent.engine.bundle;

import io.regent.value.Obj;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bundle says of itself.
 *
 * @param revision its version; empty when it has none
 * @param roots the paths it owns, slash-separated; {@code [""]} for everything
 * @param regoVersion the syntax of its policies: 0, 1 or 2; null when not said
 * @param fileRegoVersions the syntax of single files, by path or glob
 * @param metadata anything else
 */
public record Manifest(
        String revision,
        List<String> roots,
        @Nullable Integer regoVersion,
        Map<String, Integer> fileRegoVersions,
        Obj metadata) {
    public static final Manifest EMPTY = new Manifest("", List.of(""), null, Map.of(), Obj.EMPTY);

    public Manifest {
        roots = List.copyOf(roots);
        fileRegoVersions = Map.copyOf(fileRegoVersions);
    }
}
