package io.regent.cli.output;

import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.value.JsonFields;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Diagnostics as the reference writes them in JSON. */
public final class DiagnosticJson {
    private static final List<String> DETAILS = List.of("line", "idx", "ref", "pos", "have", "want", "oneOf");

    private DiagnosticJson() {}

    /** One object a diagnostic: message, code, location, details, stack_trace. */
    public static List<JsonFields> of(List<Diagnostic> diagnostics) {
        List<JsonFields> all = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            all.add(of(diagnostic));
        }
        return all;
    }

    /** The same with the code before the message. */
    public static List<JsonFields> codeFirst(List<Diagnostic> diagnostics) {
        List<JsonFields> all = new ArrayList<>();
        for (Diagnostic diagnostic : diagnostics) {
            JsonFields fields = new JsonFields().put("code", diagnostic.code()).put("message", diagnostic.message());
            if (diagnostic.location() != null) {
                fields.put("location", location(diagnostic.location()));
            }
            if (diagnostic.details() != null) {
                fields.put("details", details(diagnostic.details()));
            }
            all.add(fields);
        }
        return all;
    }

    /** The whole document: {@code {"errors": […]}} over several lines. */
    public static String document(List<Diagnostic> diagnostics) {
        return new JsonFields().put("errors", of(diagnostics)).pretty("  ");
    }

    public static JsonFields of(Diagnostic diagnostic) {
        JsonFields fields = new JsonFields().put("message", diagnostic.message());
        if (!diagnostic.code().isEmpty()) {
            fields.put("code", diagnostic.code());
        }
        if (diagnostic.location() != null) {
            fields.put("location", location(diagnostic.location()));
        }
        if (diagnostic.details() != null) {
            fields.put("details", details(diagnostic.details()));
        }
        if (!diagnostic.trace().isEmpty()) {
            fields.put("stack_trace", calls(diagnostic.trace()));
        }
        return fields;
    }

    /** The members in the reference's order. */
    private static JsonFields details(Value details) {
        JsonFields ordered = new JsonFields();
        if (details instanceof Obj members) {
            for (String name : DETAILS) {
                Value value = members.get(name);
                if (value != null) {
                    ordered.put(name, value);
                }
            }
            for (Value name : members.keys()) {
                Value value = members.get(name);
                if (value != null && name instanceof Str text && !DETAILS.contains(text.text())) {
                    ordered.put(text.text(), value);
                }
            }
        }
        return ordered;
    }

    /** The same with the code before the message, as the reports of tests have it. */
    public static JsonFields codeFirst(Diagnostic diagnostic) {
        return new JsonFields().put("code", diagnostic.code()).putAll(of(diagnostic));
    }

    private static List<JsonFields> calls(List<Diagnostic.Call> trace) {
        List<JsonFields> calls = new ArrayList<>();
        for (Diagnostic.Call call : trace) {
            JsonFields fields = new JsonFields().put("query_id", call.queryId());
            calls.add(call.location().isKnown() ? fields.put("location", location(call.location())) : fields);
        }
        return calls;
    }

    /** {@code file}, {@code row} and {@code col}; the file may be empty. */
    public static JsonFields location(Location location) {
        return new JsonFields()
                .put("file", location.file())
                .put("row", location.row())
                .put("col", location.column());
    }

    /** {@code row} and {@code col} of a place in a query. */
    static JsonFields place(@Nullable Location location) {
        JsonFields fields = new JsonFields();
        return location == null ? fields : fields.put("row", location.row()).put("col", location.column());
    }
}
