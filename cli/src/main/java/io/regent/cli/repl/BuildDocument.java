package io.regent.cli.repl;

import io.regent.cli.Version;
import io.regent.engine.store.DataPath;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.List;

/** The base document {@code data.system.version}. */
final class BuildDocument {
    static final DataPath PATH = new DataPath(List.of("system", "version"));

    private BuildDocument() {}

    static Obj of(Version version) {
        return Obj.builder()
                .put("build_commit", Str.of(version.commit()))
                .put("build_hostname", Str.of(version.hostname()))
                .put("build_timestamp", Str.of(version.timestamp()))
                .put("version", Str.of(version.number()))
                .build();
    }
}
