package io.regent.engine.conformance;

import io.regent.builtins.Families;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.rego.CompileOptions;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoVersion;
import io.regent.value.Value;

/** Values from Rego text, by evaluating it. */
final class Snapshots {
    private Snapshots() {}

    /** The value of a term without variables, comments and trailing commas included. */
    static Value constant(String term) {
        var capabilities = Families.capabilities();
        var options =
                new SnapshotOptions(ParseOptions.of(RegoVersion.V1, capabilities), CompileOptions.of(capabilities));
        return Snapshot.empty(options).prepare(term).evaluate().orElseThrow();
    }
}
