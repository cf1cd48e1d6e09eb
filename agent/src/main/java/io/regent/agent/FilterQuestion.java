package io.regent.agent;

import io.regent.agent.Question.Document;
import io.regent.engine.filter.FilterTarget;
import io.regent.rego.ast.Ref;
import io.regent.value.Obj;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What data filters are asked for: under which conditions on the unknown documents a rule holds.
 *
 * @param document the rule
 * @param unknowns the documents that are left open; empty when the policy's metadata say which
 * @param disableInlining documents whose rules are not written out in place, e.g. {@code data.lib.helper}
 * @param maskRule the rule that masks columns, {@code data} first; null when the policy's metadata name it
 * @param targets the languages of the filters
 * @param mappings what tables and columns are called; null for as in the policy
 */
public record FilterQuestion(
        Document document,
        List<Ref> unknowns,
        List<String> disableInlining,
        @Nullable Ref maskRule,
        List<FilterTarget> targets,
        @Nullable Obj mappings) {
    public FilterQuestion {
        unknowns = List.copyOf(unknowns);
        disableInlining = List.copyOf(disableInlining);
        targets = List.copyOf(targets);
    }
}
