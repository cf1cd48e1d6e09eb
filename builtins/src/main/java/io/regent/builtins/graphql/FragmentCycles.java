package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Query.Field;
import io.regent.builtins.graphql.Query.Fragment;
import io.regent.builtins.graphql.Query.Inline;
import io.regent.builtins.graphql.Query.Selection;
import io.regent.builtins.graphql.Query.Spread;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds fragments that contain themselves. */
final class FragmentCycles {
    private static final int MOST_LEVELS = 400;

    private final QueryCheck check;
    private final Set<String> seen = new HashSet<>();
    private final List<Spread> path = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    FragmentCycles(QueryCheck check) {
        this.check = check;
    }

    void from(Fragment fragment) {
        List<Spread> spreads = seen.add(fragment.name()) ? spreads(fragment.selections()) : List.of();
        if (spreads.isEmpty()) {
            return;
        }
        if (path.size() > MOST_LEVELS) {
            throw GraphQlException.tooDeep();
        }
        places.put(fragment.name(), path.size());
        for (Spread spread : spreads) {
            Integer place = places.get(spread.name());
            path.add(spread);
            if (place != null) {
                cycle(spread, place);
            } else {
                Fragment next = check.query.fragment(spread.name());
                if (next != null) {
                    from(next);
                }
            }
            path.remove(path.size() - 1);
        }
        places.remove(fragment.name());
    }

    private void cycle(Spread spread, int place) {
        String via = path.subList(place, path.size() - 1).stream()
                .map(step -> '"' + step.name() + '"')
                .collect(Collectors.joining(", "));
        check.findings.add(
                "Cannot spread fragment \"" + spread.name() + "\" within itself" + (via.isEmpty() ? "" : " via " + via)
                        + ".",
                spread.at());
    }

    /** OPA: of nested selections the last come first. */
    private static List<Spread> spreads(List<Selection> selections) {
        List<Spread> spreads = new ArrayList<>();
        Deque<List<Selection>> open = new ArrayDeque<>();
        open.push(selections);
        while (!open.isEmpty()) {
            for (Selection selection : open.pop()) {
                switch (selection) {
                    case Spread spread -> spreads.add(spread);
                    case Field field -> open.push(field.selections());
                    case Inline inline -> open.push(inline.selections());
                }
            }
        }
        return spreads;
    }
}
