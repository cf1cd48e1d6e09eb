package io.regent.server.endpoint;

import io.regent.engine.filter.FilterTarget;
import io.regent.server.Errors;
import io.regent.server.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * In which languages filters are asked for: one, named by the Accept header, or those listed in the request.
 *
 * @param contentType that of the answer
 * @param several whether the answer names the target of each filter
 */
record FilterTargets(String contentType, boolean several, List<FilterTarget> targets) {
    private static final String JSON = "application/json";
    private static final String SEVERAL = "application/vnd.opa.multitarget+json";
    private static final Map<String, FilterTarget> BY_TYPE = Map.of(
            "application/vnd.opa.ucast.all+json", FilterTarget.UCAST_ALL,
            "application/vnd.opa.ucast.minimal+json", FilterTarget.UCAST_MINIMAL,
            "application/vnd.opa.ucast.prisma+json", FilterTarget.UCAST_PRISMA,
            "application/vnd.opa.ucast.linq+json", FilterTarget.UCAST_LINQ,
            "application/vnd.opa.sql.postgresql+json", FilterTarget.POSTGRESQL,
            "application/vnd.opa.sql.mysql+json", FilterTarget.MYSQL,
            "application/vnd.opa.sql.sqlserver+json", FilterTarget.SQLSERVER,
            "application/vnd.opa.sql.sqlite+json", FilterTarget.SQLITE);

    FilterTargets {
        targets = List.copyOf(targets);
    }

    /**
     * What {@code request} asks for.
     *
     * @param dialects {@code kind+dialect} of each target, when there are several
     */
    static FilterTargets of(Request request, List<String> dialects) {
        String accept = request.headers().get("Accept");
        if (accept == null || accept.isEmpty()) {
            throw Errors.invalid("Accept header: missing required header");
        }
        if (accept.contains(",")) {
            throw Errors.invalid("Accept header: multiple headers not supported");
        }
        FilterTarget one = BY_TYPE.get(accept);
        if (one != null) {
            return new FilterTargets(accept, false, List.of(one));
        }
        return switch (accept) {
            case SEVERAL -> several(dialects);
            case JSON -> throw unknown("", "");
            default -> throw Errors.invalid("Accept header: unsupported header: " + accept);
        };
    }

    private static FilterTargets several(List<String> dialects) {
        List<FilterTarget> targets = new ArrayList<>();
        for (String text : dialects) {
            String[] parts = text.split("\\+", 3);
            if (parts.length < 2) {
                // OPA: closes the connection.
                throw Errors.invalid("target dialect without '+': " + text);
            }
            FilterTarget target = FilterTarget.of(parts[0], parts[1]);
            if (target == null) {
                throw unknown(parts[0], parts[1]);
            }
            targets.add(target);
        }
        return new FilterTargets(SEVERAL, true, targets);
    }

    private static RuntimeException unknown(String kind, String dialect) {
        return Errors.internal(
                kind.equals("sql")
                        ? "unsupported variant for sql: " + dialect
                        : "unknown target/dialect combination: " + kind + "/" + dialect);
    }
}
