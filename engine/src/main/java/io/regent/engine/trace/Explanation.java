package io.regent.engine.trace;

import io.regent.rego.ast.Expr;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** How much of a trace is shown. */
public enum Explanation {
    OFF,
    FULL,
    NOTES,
    FAILS,
    DEBUG;

    /** The mode of that name, e.g. {@code full}; null when there is none. */
    public static @Nullable Explanation named(String name) {
        for (Explanation mode : values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(name)) {
                return mode;
            }
        }
        return null;
    }

    /** The events to show. */
    public List<TraceEvent> of(List<TraceEvent> events) {
        return switch (this) {
            case OFF -> List.of();
            case NOTES -> withWay(events, event -> event.op() == Op.NOTE);
            case FAILS -> withWay(events, event -> event.op() == Op.FAIL);
            case FULL, DEBUG -> events;
        };
    }

    /** The wanted events, each after those that led to it and were not shown since the last. */
    private static List<TraceEvent> withWay(List<TraceEvent> events, Predicate<TraceEvent> wanted) {
        List<TraceEvent> shown = new ArrayList<>();
        Map<Long, TraceEvent> entered = new HashMap<>();
        for (TraceEvent event : events) {
            if (wanted.test(event)) {
                shown.addAll(way(event, entered));
                entered.clear();
            }
            if (event.op() == Op.ENTER || event.op() == Op.REDO && !(event.node() instanceof Expr)) {
                entered.put(event.queryId(), event);
            }
        }
        return shown;
    }

    private static List<TraceEvent> way(TraceEvent event, Map<Long, TraceEvent> entered) {
        List<TraceEvent> way = new ArrayList<>();
        way.add(event);
        TraceEvent at = entered.get(event.queryId());
        while (at != null) {
            way.add(at);
            at = at.queryId() == at.parentId() ? null : entered.get(at.parentId());
        }
        Collections.reverse(way);
        return way;
    }
}
