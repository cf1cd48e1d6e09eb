package io.regent.server;

import io.regent.agent.Agent;
import io.regent.agent.BuildInfo;
import io.regent.agent.Log;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.value.Obj;
import java.time.InstantSource;

/** An agent without policies and data. */
final class EmptyAgent {
    private EmptyAgent() {}

    static Agent make() {
        Log log = new Log(System.err, Log.Level.ERROR, Log.Format.JSON, InstantSource.system());
        return Agent.of(Snapshot.empty(SnapshotOptions.defaults()), Obj.EMPTY, new BuildInfo("", "", "", ""), log);
    }
}
