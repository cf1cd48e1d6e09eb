package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Query.Field;
import io.regent.builtins.graphql.Query.Inline;
import io.regent.builtins.graphql.Query.Selection;
import io.regent.builtins.graphql.Query.Spread;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of selections by the names the answer has for them, those of inline fragments too, and the fragments used. */
record FieldSet(Map<String, List<Field>> fields, List<Spread> spreads) {
    static final FieldSet NONE = new FieldSet(Map.of(), List.of());

    static FieldSet of(List<Selection> selections) {
        FieldSet set = new FieldSet(new LinkedHashMap<>(), new ArrayList<>());
        set.add(selections);
        return set;
    }

    private void add(List<Selection> selections) {
        for (Selection selection : selections) {
            switch (selection) {
                case Field field ->
                    fields.computeIfAbsent(field.responseName(), name -> new ArrayList<>())
                            .add(field);
                case Inline inline -> add(inline.selections());
                case Spread spread -> spreads.add(spread);
            }
        }
    }

    /** Whether the other set holds the very same fields. */
    boolean isSame(FieldSet other) {
        Iterator<List<Field>> others = other.fields.values().iterator();
        for (List<Field> mine : fields.values()) {
            if (!others.hasNext() || !isSame(mine, others.next())) {
                return false;
            }
        }
        return !others.hasNext();
    }

    private static boolean isSame(List<Field> mine, List<Field> others) {
        boolean same = mine.size() == others.size();
        for (int i = 0; same && i < mine.size(); i++) {
            same = mine.get(i) == others.get(i);
        }
        return same;
    }
}
