package io.regent.engine.trace;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** A trace as a table of text: where, how deep and what, on demand the values of variables. */
public final class PrettyTrace {
    private static final int PADDING = 4;

    private final Map<Long, Integer> depths = new HashMap<>();
    private final ShownFiles files;

    private PrettyTrace(List<TraceEvent> events) {
        this.files = ShownFiles.of(events);
    }

    /** One line for each event, without line ends. */
    public static List<String> lines(List<TraceEvent> events, boolean values) {
        return cells(events, values).stream().map(row -> String.join("", row)).toList();
    }

    /** The cells of each line; all but the last are as wide as the others in their column. */
    public static List<List<String>> cells(List<TraceEvent> events, boolean values) {
        PrettyTrace trace = new PrettyTrace(events);
        List<String> places = aligned(events, trace.files::place);
        if (!values) {
            return IntStream.range(0, events.size())
                    .mapToObj(i -> List.of(places.get(i), trace.line(events.get(i))))
                    .toList();
        }
        List<String> lines = aligned(events, trace::line);
        return IntStream.range(0, events.size())
                .mapToObj(i -> List.of(places.get(i), lines.get(i), LocalValues.text(events.get(i))))
                .toList();
    }

    // OPA: as wide as the longest in bytes, but filled up in characters.
    private static List<String> aligned(List<TraceEvent> events, Function<TraceEvent, String> text) {
        List<String> cells = events.stream().map(text).toList();
        int width = PADDING
                + cells.stream()
                        .mapToInt(cell -> cell.getBytes(StandardCharsets.UTF_8).length)
                        .max()
                        .orElse(0);
        return cells.stream()
                .map(cell -> cell + " ".repeat(Math.max(0, width - cell.codePointCount(0, cell.length())) + 1))
                .toList();
    }

    private String line(TraceEvent event) {
        int depth = depth(event);
        int bars = isAtDepth(event) ? depth - 1 : depth;
        String head = "| ".repeat(Math.max(0, bars)) + event.op().title() + " ";
        if (event.op() == Op.NOTE) {
            return head + '"' + event.message() + '"';
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
