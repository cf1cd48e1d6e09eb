package io.regent.server.endpoint;

import io.regent.server.Bodies;
import io.regent.server.Encoding;
import io.regent.server.Request;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request for data filters.
 *
 * @param input the part of the input that is known; null for nothing
 * @param unknowns documents that are left open, as texts; empty when the policy says which
 * @param disableInlining documents whose rules are not written out in place, as texts
 * @param maskRule the rule that masks columns, as text; empty when the policy names it
 * @param dialects {@code kind+dialect} for each target when there are several
 * @param mappings what tables and columns are called; null for as in the policy
 */
record FilterRequest(
        @Nullable Value input,
        List<String> unknowns,
        List<String> disableInlining,
        String maskRule,
        List<String> dialects,
        @Nullable Obj mappings) {
    private static final String UNREADABLE = "error(s) occurred while decoding request: ";
    private static final String TYPE = "alias";
    private static final String OPTIONS = ".options";
    private static final String OPTIONS_TYPE = "struct { DisableInlining []string"
            + " \"json:\\\"disableInlining,omitempty\\\"\"; Mappings map[string]interface {}"
            + " \"json:\\\"targetSQLTableMappings,omitempty\\\"\"; TargetDialects []string"
            + " \"json:\\\"targetDialects,omitempty\\\"\"; MaskRule string"
            + " \"json:\\\"maskRule,omitempty\\\"\" }";

    FilterRequest {
        unknowns = List.copyOf(unknowns);
        disableInlining = List.copyOf(disableInlining);
        dialects = List.copyOf(dialects);
    }

    /** Reads the body; an empty one asks with no input and no options. */
    static FilterRequest of(Request request) {
        boolean empty = Bodies.isBlank(Encoding.body(request));
        Obj fields = empty ? Obj.EMPTY : Bodies.fields(request, "server." + TYPE, UNREADABLE);
        Obj options = Bodies.object(fields, TYPE, "options", OPTIONS_TYPE, UNREADABLE);
        Value input = Bodies.member(fields, "input");
        return new FilterRequest(
                input instanceof Null ? null : input,
                texts(fields, TYPE, "unknowns"),
                texts(options, OPTIONS, "disableInlining"),
                Bodies.text(options, OPTIONS, "maskRule", UNREADABLE),
                texts(options, OPTIONS, "targetDialects"),
                mappings(options));
    }

    private static List<String> texts(Obj fields, String type, String name) {
        List<String> texts = Bodies.texts(fields, type, name, UNREADABLE);
        return texts == null ? List.of() : texts;
    }

    private static @Nullable Obj mappings(Obj options) {
        Obj mappings = Bodies.object(options, OPTIONS, "targetSQLTableMappings", "map[string]interface {}", UNREADABLE);
        return mappings.size() == 0 ? null : mappings;
    }
}
