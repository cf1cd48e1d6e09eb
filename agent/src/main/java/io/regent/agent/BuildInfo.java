package io.regent.agent;

import io.regent.value.JsonFields;
import io.regent.value.Obj;
import io.regent.value.Str;

/** What was built: version, commit, time and host, each empty when unknown. */
public record BuildInfo(String version, String commit, String timestamp, String hostname) {
    /** As answers show it when they are asked where they come from. */
    public JsonFields provenance() {
        return new JsonFields()
                .put("version", version)
                .put("build_commit", commit)
                .put("build_timestamp", timestamp)
                .put("build_hostname", hostname);
    }

    /** The base document {@code data.system.version}. */
    Obj document() {
        return Obj.builder()
                .put(Str.of("version"), Str.of(version))
                .put(Str.of("build_commit"), Str.of(commit))
                .put(Str.of("build_timestamp"), Str.of(timestamp))
                .put(Str.of("build_hostname"), Str.of(hostname))
                .build();
    }
}
