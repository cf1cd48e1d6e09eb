package io.regent.engine.trace;

import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A trace as lines of text: where, how deep, what. */
public final class PrettyTrace {
    private static final int PADDING = 4;
    private static final String QUERY = "query";

    private final Map<Long, Integer> depths = new HashMap<>();
    private final int width;

    private PrettyTrace(List<TraceEvent> events) {
        this.width = PADDING
                + events.stream().mapToInt(event -> place(event).length()).max().orElse(0);
    }

    /** One line for each event, without line ends. */
    public static List<String> lines(List<TraceEvent> events) {
        PrettyTrace trace = new PrettyTrace(events);
        return events.stream()
                .map(event -> trace.placed(event) + trace.line(event))
                .toList();
    }

    /** The same with the values of the variables that stand in each line. */
    public static List<String> linesWithValues(List<TraceEvent> events) {
        List<String> lines = lines(events);
        int width = PADDING + lines.stream().mapToInt(String::length).max().orElse(0);
        List<String> valued = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            valued.add(line + " ".repeat(width - line.length() + 1) + LocalValues.text(events.get(i)));
        }
        return valued;
    }

    private String placed(TraceEvent event) {
        String place = place(event);
        return place + " ".repeat(width - place.length() + 1);
    }

    private static String place(TraceEvent event) {
        Location location = event.location();
        return (location.file().isEmpty() ? QUERY : location.file()) + ":" + location.row();
    }

    private String line(TraceEvent event) {
        int depth = depth(event);
        int bars = isAtDepth(event) ? depth - 1 : depth;
        String head = "| ".repeat(Math.max(0, bars)) + event.op().title() + " ";
        if (event.op() == Op.NOTE) {
            return head + Str.of(event.message());
        }
        return head + subject(event) + (event.message().isEmpty() ? "" : " " + event.message());
    }

    private int depth(TraceEvent event) {
        Integer known = depths.get(event.queryId());
        if (known == null) {
            known = depths.getOrDefault(event.parentId(), 0) + 1;
            depths.put(event.queryId(), known);
        }
        return known;
    }

    private static boolean isAtDepth(TraceEvent event) {
        return event.op() == Op.ENTER || event.op() == Op.REDO && !(event.node() instanceof Expr);
    }

    private static String subject(TraceEvent event) {
        if (event.ref() != null) {
            return RegoText.of(event.ref());
        }
        return switch (WrittenNames.of(event.node(), event.locals())) {
            case Body body -> RegoText.of(body);
            case Expr expr -> RegoText.of(expr);
            case Rule rule -> RegoText.of(rule.head());
            case Term term -> RegoText.of(term);
            case Node other -> other.toString();
        };
    }
}
