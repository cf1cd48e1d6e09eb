package io.regent.builtins.graphql;

import java.util.ArrayList;
import java.util.List;

/** What a block string says: without the indentation its lines share, and without blank lines around (GraphQL 2.9.4). */
final class BlockText {
    private BlockText() {}

    static String of(String raw) {
        List<String> lines = new ArrayList<>(List.of(raw.split("\n", -1)));
        int shared = Integer.MAX_VALUE;
        for (String line : lines) {
            shared = isBlank(line) ? shared : Math.min(shared, indentation(line));
        }
        // OPA: the first line counts for what is shared, but keeps its own.
        for (int i = 1; i < lines.size() && shared < Integer.MAX_VALUE; i++) {
            String line = lines.get(i);
            lines.set(i, line.length() < shared ? "" : line.substring(shared));
        }
        while (!lines.isEmpty() && isBlank(lines.get(0))) {
            lines.remove(0);
        }
        while (!lines.isEmpty() && isBlank(lines.get(lines.size() - 1))) {
            lines.remove(lines.size() - 1);
        }
        return String.join("\n", lines);
    }

    private static boolean isBlank(String line) {
        return indentation(line) == line.length();
    }

    private static int indentation(String line) {
        int at = 0;
        while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
            at++;
        }
        return at;
    }
}
