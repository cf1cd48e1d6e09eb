package io.regent.builtins.graphql;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two fields that would stand under one name in the answer.
 *
 * @param reason why they cannot; empty when it is for what stands {@code below} them
 * @param at where the second stands
 */
record Conflict(
        String name,
        String reason,
        List<Conflict> below,
        @Nullable Position at) {
    static Conflict of(String name, String reason, @Nullable Position at) {
        return new Conflict(name, reason, List.of(), at);
    }

    String message() {
        return "Fields \"" + name + "\" conflict because " + because()
                + ". Use different aliases on the fields to fetch both if this was intentional.";
    }

    private String because() {
        return below.isEmpty()
                ? reason
                : below.stream()
                        .map(part -> "subfields \"" + part.name + "\" conflict because " + part.because())
                        .collect(Collectors.joining(" and "));
    }
}
