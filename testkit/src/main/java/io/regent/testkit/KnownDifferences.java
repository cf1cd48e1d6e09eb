package io.regent.testkit;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The cases that may fail, listed with reasons in {@code cases/known-differences.yaml}.
 *
 * @param ids the single cases under {@code cases} of all entries
 * @param calls the names of built-ins under {@code calls}, or how they begin: cases may fail that are refused for them alone
 */
public record KnownDifferences(Set<String> ids, Set<String> calls) {
    public static KnownDifferences read() {
        KnownDifferences known = new KnownDifferences(new HashSet<>(), new HashSet<>());
        for (Value entry : Cases.read(Cases.root().resolve("known-differences.yaml"))) {
            known.ids.addAll(texts((Obj) entry, "cases"));
            known.calls.addAll(texts((Obj) entry, "calls"));
        }
        return known;
    }

    private static List<String> texts(Obj entry, String name) {
        return entry.get(name) instanceof Arr all
                ? all.toList().stream().map(text -> ((Str) text).text()).toList()
                : List.of();
    }
}
