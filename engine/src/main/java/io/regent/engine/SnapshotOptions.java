package io.regent.engine;

import io.regent.builtins.Families;
import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoVersion;
import io.regent.rego.Schemas;

/** How the policies and queries of a snapshot are read and checked. */
public record SnapshotOptions(ParseOptions parse, CompileOptions compile) {
    /** Policies in v1 that may use everything this program has. */
    public static SnapshotOptions defaults() {
        Capabilities capabilities = Families.capabilities();
        return new SnapshotOptions(ParseOptions.of(RegoVersion.V1, capabilities), CompileOptions.of(capabilities));
    }

    /** The same for policies written in {@code version}. */
    public SnapshotOptions withVersion(RegoVersion version) {
        ParseOptions changed = parse.withVersion(version);
        return new SnapshotOptions(changed, compile);
    }

    /** The same with tests rewritten, or not, so that traces show both sides of an equality. */
    public SnapshotOptions withTraceTests(boolean traced) {
        return new SnapshotOptions(parse, compile.withTraceTests(traced));
    }

    /** The same with other schemas. */
    public SnapshotOptions withSchemas(Schemas schemas) {
        return new SnapshotOptions(parse, compile.withSchemas(schemas));
    }
}
