package io.regent.agent;

import io.regent.agent.Question.Document;
import io.regent.engine.PrintSink;
import io.regent.engine.Snapshot;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.List;
import java.util.Map;

/**
 * The running program without its listening sockets.
 *
 * @param defaultDecision what is decided when nothing is named
 */
public record Agent(Policies policies, Decisions decisions, Document defaultDecision, BuildInfo build, Log log) {
    /** Where {@code print} writes: the log. */
    public PrintSink prints() {
        return (where, line) -> log.write(Log.Level.INFO, line, Map.of("line", Str.of(where.toString())));
    }

    /**
     * An agent over what was loaded.
     *
     * @param runtime the document behind {@code opa.runtime()}
     */
    public static Agent of(Snapshot loaded, Obj runtime, BuildInfo build, Log log) {
        Policies policies = new Policies(loaded);
        return new Agent(
                policies, new Decisions(policies, runtime), new Document(List.of("system", "main")), build, log);
    }
}
