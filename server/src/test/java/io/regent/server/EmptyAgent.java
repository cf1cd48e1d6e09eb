package io.regent.server;

import io.regent.agent.Agent;
import io.regent.agent.BuildInfo;
import io.regent.agent.Log;
import io.regent.builtins.Families;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoVersion;
import io.regent.value.Obj;
import java.time.InstantSource;

/** An agent without policies and data. */
final class EmptyAgent {
    private EmptyAgent() {}

    static Agent make() {
        Capabilities capabilities = Families.capabilities();
        SnapshotOptions options =
                new SnapshotOptions(ParseOptions.of(RegoVersion.V1, capabilities), CompileOptions.of(capabilities));
        Log log = new Log(System.err, Log.Level.ERROR, Log.Format.JSON, InstantSource.system());
        return Agent.of(Snapshot.empty(options), Obj.EMPTY, new BuildInfo("", "", "", ""), log);
    }
}
