package io.regent.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON object whose members keep the order they were put in: the envelope that commands and endpoints put around
 * values, which sort their keys.
 *
 * <p>Not safe for several threads.
 */
public final class JsonFields {
    /** What may stand under a name. */
    private sealed interface Content {}

    private record Plain(Value value) implements Content {}

    private record Nested(JsonFields fields) implements Content {}

    private record Items(List<JsonFields> items) implements Content {}

    private final Map<String, Content> members = new LinkedHashMap<>();

    public JsonFields put(String name, Value value) {
        members.put(name, new Plain(value));
        return this;
    }

    public JsonFields put(String name, String text) {
        return put(name, Str.of(text));
    }

    public JsonFields put(String name, long number) {
        return put(name, Num.of(number));
    }

    public JsonFields put(String name, JsonFields fields) {
        members.put(name, new Nested(fields));
        return this;
    }

    public JsonFields put(String name, List<JsonFields> items) {
        members.put(name, new Items(List.copyOf(items)));
        return this;
    }

    /** Puts all members of {@code others} after these. */
    public JsonFields putAll(JsonFields others) {
        members.putAll(others.members);
        return this;
    }

    public boolean isEmpty() {
        return members.isEmpty();
    }

    /** On one line, without a final newline. */
    public String compact() {
        StringBuilder out = new StringBuilder();
        writeCompact(out);
        return out.toString();
    }

    /** Over several lines, {@code indent} for each level, without a final newline. */
    public String pretty(String indent) {
        StringBuilder out = new StringBuilder();
        writePretty(out, "\n", indent);
        return out.toString();
    }

    /** A list of objects over several lines, as {@link #pretty(String)}. */
    public static String prettyList(List<JsonFields> items, String indent) {
        StringBuilder out = new StringBuilder();
        writePretty(items, out, "\n", indent);
        return out.toString();
    }

    private void writeCompact(StringBuilder out) {
        String separator = "{";
        for (Map.Entry<String, Content> member : members.entrySet()) {
            out.append(separator)
                    .append(JsonWriter.compact(Str.of(member.getKey())))
                    .append(':');
            switch (member.getValue()) {
                case Plain plain -> out.append(JsonWriter.compact(plain.value()));
                case Nested nested -> nested.fields().writeCompact(out);
                case Items items -> writeCompact(items.items(), out);
            }
            separator = ",";
        }
        out.append(members.isEmpty() ? "{}" : "}");
    }

    private static void writeCompact(List<JsonFields> items, StringBuilder out) {
        List<String> texts = new ArrayList<>();
        items.forEach(item -> texts.add(item.compact()));
        out.append('[').append(String.join(",", texts)).append(']');
    }

    /** Writes with {@code newline} (a line feed and the indentation so far) before the closing brace. */
    private void writePretty(StringBuilder out, String newline, String indent) {
        if (members.isEmpty()) {
            out.append("{}");
            return;
        }
        String inner = newline + indent;
        String separator = "{";
        for (Map.Entry<String, Content> member : members.entrySet()) {
            out.append(separator).append(inner);
            out.append(JsonWriter.compact(Str.of(member.getKey()))).append(": ");
            switch (member.getValue()) {
                // A line feed inside a string is escaped, so each one here begins a line of the layout.
                case Plain plain ->
                    out.append(JsonWriter.pretty(plain.value(), indent).replace("\n", inner));
                case Nested nested -> nested.fields().writePretty(out, inner, indent);
                case Items items -> writePretty(items.items(), out, inner, indent);
            }
            separator = ",";
        }
        out.append(newline).append('}');
    }

    private static void writePretty(List<JsonFields> items, StringBuilder out, String newline, String indent) {
        if (items.isEmpty()) {
            out.append("[]");
            return;
        }
        String separator = "[";
        for (JsonFields item : items) {
            out.append(separator).append(newline).append(indent);
            item.writePretty(out, newline + indent, indent);
            separator = ",";
        }
        out.append(newline).append(']');
    }
}
