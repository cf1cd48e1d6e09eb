package io.regent.engine;

import io.regent.rego.CompileOptions;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoVersion;

/** How the policies and queries of a snapshot are read and checked. */
public record SnapshotOptions(ParseOptions parse, CompileOptions compile) {
    /** The same for policies written in {@code version}. */
    public SnapshotOptions withVersion(RegoVersion version) {
        ParseOptions changed = parse.withVersion(version);
        return new SnapshotOptions(changed, compile);
    }
}
