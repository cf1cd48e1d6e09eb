package io.regent.engine.trace;

import io.regent.rego.Location;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Keeps all events, with the variables as they were. */
public final class TraceBuffer implements TraceListener {
    private final List<TraceEvent> events = new ArrayList<>();

    @Override
    public void event(TraceEvent event) {
        Locals live = event.locals();
        events.add(event.withLocals(new Kept(live.snapshot(), live)));
    }

    /** What happened so far, in order. */
    public List<TraceEvent> events() {
        return List.copyOf(events);
    }

    private record Kept(SortedMap<String, Value> snapshot, Locals names) implements Locals {
        @Override
        public String written(String name) {
            return names.written(name);
        }

        @Override
        public Location place(String name) {
            return names.place(name);
        }
    }
}
