package io.regent.server;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.RegoException;
import io.regent.value.JsonFields;
import java.util.ArrayList;
import java.util.List;

/** Errors of every stage as answers: the one table of codes and statuses. */
public final class Errors {
    public static final String INVALID_PARAMETER = "invalid_parameter";
    public static final String INVALID_OPERATION = "invalid_operation";
    public static final String INTERNAL = "internal_error";
    public static final String UNDEFINED = "undefined_document";
    public static final String NOT_FOUND = "resource_not_found";
    public static final String CONFLICT = "resource_conflict";
    private static final String EVALUATION = "evaluation_error";
    /** Not among the reference's. */
    private static final String NOT_BUILT = "not_implemented";

    private Errors() {}

    public static RefusedException invalid(String message) {
        return new RefusedException(Reply.error(400, INVALID_PARAMETER, message));
    }

    public static RefusedException internal(String message) {
        return new RefusedException(Reply.error(500, INTERNAL, message));
    }

    /** The answer to a request for something that the reference has and this program does not yet. */
    public static Reply notBuilt(String what) {
        return Reply.error(501, NOT_BUILT, what + ": not built yet; see docs/compatibility.md");
    }

    /** What is answered when an endpoint ends with {@code wrong}. */
    static Reply reply(RegoException wrong) {
        Diagnostic first = wrong.diagnostics().get(0);
        String plain = first.code().isEmpty() ? first.message() : first.code() + ": " + first.message();
        return switch (first.code()) {
            case "storage_not_found_error" -> Reply.error(404, NOT_FOUND, plain);
            case "storage_write_conflict_error" -> Reply.error(404, CONFLICT, plain);
            case "storage_invalid_patch_error" -> Reply.error(400, INVALID_PARAMETER, plain);
            case "pe_fragment_error", "invalid_unknown" ->
                Reply.error(400, EVALUATION, "error(s) occurred while evaluating query", list(wrong));
            case "" -> Reply.error(500, INTERNAL, plain);
            default -> {
                boolean evaluated = first.code().startsWith("eval_");
                yield evaluated
                        ? Reply.error(500, INTERNAL, "error(s) occurred while evaluating query", list(wrong))
                        : Reply.error(500, INTERNAL, String.valueOf(wrong.getMessage()));
            }
        };
    }

    /** The answer to a query that does not parse or does not pass the checks. */
    public static Reply ofQuery(RegoException wrong) {
        String code = wrong.diagnostics().get(0).code();
        if (code.equals(Codes.PARSE)) {
            return Reply.error(400, INVALID_PARAMETER, "error(s) occurred while parsing query", list(wrong));
        }
        boolean checked = code.startsWith("rego_");
        return checked
                ? Reply.error(400, INVALID_PARAMETER, "error(s) occurred while compiling query", list(wrong))
                : reply(wrong);
    }

    /** The answer to policies that do not parse or do not pass the checks together. */
    public static Reply ofPolicies(RegoException wrong, String code) {
        return wrong.diagnostics().get(0).code().startsWith("rego_")
                ? Reply.error(400, code, "error(s) occurred while compiling module(s)", list(wrong))
                : reply(wrong);
    }

    private static List<JsonFields> list(RegoException wrong) {
        List<JsonFields> all = new ArrayList<>();
        wrong.diagnostics().forEach(diagnostic -> all.add(json(diagnostic)));
        return all;
    }

    private static JsonFields json(Diagnostic diagnostic) {
        JsonFields fields = new JsonFields().put("code", diagnostic.code()).put("message", diagnostic.message());
        if (diagnostic.location() != null) {
            fields.put("location", location(diagnostic.location()));
        }
        if (diagnostic.details() != null) {
            fields.put("details", diagnostic.details());
        }
        if (!diagnostic.trace().isEmpty()) {
            fields.put("stack_trace", calls(diagnostic.trace()));
        }
        return fields;
    }

    private static List<JsonFields> calls(List<Diagnostic.Call> trace) {
        List<JsonFields> calls = new ArrayList<>();
        for (Diagnostic.Call call : trace) {
            JsonFields fields = new JsonFields().put("query_id", call.queryId());
            calls.add(call.location().isKnown() ? fields.put("location", location(call.location())) : fields);
        }
        return calls;
    }

    public static JsonFields location(Location location) {
        return new JsonFields()
                .put("file", location.file())
                .put("row", location.row())
                .put("col", location.column());
    }
}
