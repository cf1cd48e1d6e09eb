package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Puts items that begin on one row together.
 *
 * @param trusted whether all places in the module can be trusted, so that nobody has to look for others
 */
record ItemRows(boolean trusted) {
    static ItemRows of(Module module) {
        return new ItemRows(isPlaced(module));
    }

    /** The items by row in source order; all in one row, as they are, when one of them has a part without a place. */
    <T> List<List<T>> of(List<T> items, Function<T, Node> node, int firstRow) {
        if (!trusted && !items.stream().allMatch(item -> isPlaced(node.apply(item)))) {
            return List.of(items);
        }
        return byRow(items, item -> node.apply(item).location(), firstRow);
    }

    /** As {@link #of}, for items whose places are always trusted. */
    <T> List<List<T>> byRow(List<T> items, Function<T, Location> place, int firstRow) {
        List<T> sorted = new ArrayList<>(items);
        sorted.sort(Comparator.comparingInt((T item) -> Place.row(place.apply(item)))
                .thenComparingInt(item -> place.apply(item).start()));
        List<List<T>> rows = new ArrayList<>();
        List<T> current = new ArrayList<>();
        int last = firstRow;
        for (T item : sorted) {
            int row = Place.row(place.apply(item));
            if (row > last && !current.isEmpty()) {
                rows.add(current);
                current = new ArrayList<>();
            }
            last = row;
            current.add(item);
        }
        rows.add(current);
        return rows;
    }

    private static boolean isPlaced(Node node) {
        boolean[] placed = {true};
        Walk.nodes(node, each -> {
            placed[0] &= !(each instanceof Term term) || term.location().isKnown() && !isGenerated(term);
            return placed[0];
        });
        return placed[0];
    }

    private static boolean isGenerated(Term term) {
        return term instanceof Var var && var.isGenerated();
    }
}
