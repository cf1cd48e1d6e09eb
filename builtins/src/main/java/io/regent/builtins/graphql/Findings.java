package io.regent.builtins.graphql;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is wrong with a query, in the order in which it was found. */
final class Findings {
    private final List<String> lines = new ArrayList<>();
    private @Nullable String firstMessage;
    private @Nullable Position first;

    void add(String message, @Nullable Position at) {
        if (lines.isEmpty()) {
            firstMessage = message;
            first = at;
        }
        lines.add(line(message, at));
    }

    static String line(String message, @Nullable Position at) {
        return "input:" + (at == null ? "" : at.line() + ":" + at.column() + ":") + " " + message;
    }

    /** Fails when there is something. OPA: what was found later follows the first message, and its place the last one. */
    void check() {
        if (firstMessage == null) {
            return;
        }
        String all = String.join("\n", lines) + "\n";
        String message = first == null ? all : all.substring(all.indexOf(firstMessage));
        boolean point = first != null && message.endsWith(".\n");
        throw GraphQlException.query(point ? message.substring(0, message.length() - 2) : message, first);
    }
}
