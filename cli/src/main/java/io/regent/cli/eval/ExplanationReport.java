package io.regent.cli.eval;

import io.regent.engine.trace.PrettyTrace;
import io.regent.engine.trace.TraceEvent;
import io.regent.engine.trace.TraceJson;
import io.regent.value.JsonFields;
import java.util.List;

/** The steps of an evaluation. */
public record ExplanationReport(List<TraceEvent> events, boolean values) implements Report {
    @Override
    public void putInto(JsonFields output) {
        if (!events.isEmpty()) {
            output.put("explanation", TraceJson.of(events));
        }
    }

    @Override
    public String pretty() {
        StringBuilder text = new StringBuilder();
        PrettyTrace.lines(events, values).forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    @Override
    public boolean comesFirst() {
        return true;
    }
}
