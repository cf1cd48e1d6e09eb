package io.regent.server.endpoint;

import io.regent.value.Arr;
import io.regent.value.JsonWriter;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes syntax trees as JSON with their members in the reference's order, which is not that of the alphabet. */
final class TreeText {
    /** One order for all kinds of node. */
    private static final List<String> ORDER = List.of(
            "id",
            "raw",
            "ast",
            "name",
            "package",
            "imports",
            "path",
            "alias",
            "args",
            "key",
            "target",
            "term",
            "type",
            "value",
            "domain",
            "assign",
            "ref",
            "annotations",
            "body",
            "default",
            "else",
            "head",
            "rules",
            "comments");

    private static final Comparator<Value> BY_PLACE = Comparator.comparingInt(TreeText::place);
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();
    private final boolean pretty;

    private TreeText(boolean pretty) {
        this.pretty = pretty;
    }

    static String of(Value tree, boolean pretty) {
        TreeText text = new TreeText(pretty);
        text.write(tree, "\n");
        return text.out.toString();
    }

    private static int place(Value key) {
        int place = key instanceof Str name ? ORDER.indexOf(name.text()) : -1;
        return place < 0 ? ORDER.size() : place;
    }

    /**
     * The depth of the calls is that of the tree, which the parser limits.
     *
     * @param newline a line feed and the indentation so far
     */
    private void write(Value value, String newline) {
        switch (value) {
            case Obj object when !object.isEmpty() -> object(object, newline);
            case Arr array when !array.isEmpty() -> array(array, newline);
            default -> out.append(JsonWriter.compact(value));
        }
    }

    private void object(Obj object, String newline) {
        List<Value> keys = new ArrayList<>();
        object.forEach((key, value) -> keys.add(key));
        keys.sort(BY_PLACE);
        String separator = "{";
        for (Value key : keys) {
            begin(separator, newline + INDENT);
            out.append(JsonWriter.compact(key)).append(pretty ? ": " : ":");
            Value member = object.get(key);
            if (member != null) {
                write(member, newline + INDENT);
            }
            separator = ",";
        }
        begin("", newline);
        out.append('}');
    }

    private void array(Arr array, String newline) {
        String separator = "[";
        for (Value item : array.toList()) {
            begin(separator, newline + INDENT);
            write(item, newline + INDENT);
            separator = ",";
        }
        begin("", newline);
        out.append(']');
    }

    private void begin(String separator, String newline) {
        out.append(separator);
        if (pretty) {
            out.append(newline);
        }
    }
}
