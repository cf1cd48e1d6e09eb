package io.regent.server.endpoint;

import io.regent.agent.BuildInfo;
import io.regent.engine.Snapshot;
import io.regent.value.JsonFields;

/** Which program and which bundles gave an answer. */
final class Provenance {
    private Provenance() {}

    static JsonFields of(BuildInfo build, Snapshot snapshot) {
        JsonFields fields = build.provenance();
        if (!snapshot.revisions().isEmpty()) {
            JsonFields bundles = new JsonFields();
            snapshot.revisions()
                    .forEach((name, revision) -> bundles.put(name, new JsonFields().put("revision", revision)));
            fields.put("bundles", bundles);
        }
        return fields;
    }
}
