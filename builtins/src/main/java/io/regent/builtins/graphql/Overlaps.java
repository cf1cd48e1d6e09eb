package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Query.Field;
import io.regent.builtins.graphql.Query.Fragment;
import io.regent.builtins.graphql.Query.Selection;
import io.regent.builtins.graphql.Query.Spread;
import io.regent.builtins.graphql.QueryCheck.Place;
import io.regent.builtins.graphql.Sdl.Definition;
import io.regent.builtins.graphql.Sdl.Kind;
import io.regent.builtins.graphql.Syntax.Argument;
import io.regent.builtins.graphql.Syntax.Literal;
import io.regent.builtins.graphql.Syntax.Member;
import io.regent.builtins.graphql.Syntax.TypeRef;
import io.regent.builtins.graphql.Syntax.ValueKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields that the answer would hold under one name though they differ (GraphQL 5.3.2). Fields of one set are compared with
 * each other once, with those of fragments as often as these are used beside them.
 */
final class Overlaps {
    private static final int MOST_LEVELS = 400;

    private final QueryCheck check;
    /** Of pairs of fragments that were compared, whether as such that never apply to the same object. */
    private final Map<List<String>, Boolean> comparedPairs = new HashMap<>();
    /** The fragments that the fields at hand were compared with. */
    private Set<String> compared = new HashSet<>();

    private int levels;

    Overlaps(QueryCheck check) {
        this.check = check;
    }

    /** Reports what is in conflict within a set of selections. */
    void within(List<Selection> selections) {
        if (selections.isEmpty()) {
            return;
        }
        FieldSet set = FieldSet.of(selections);
        List<Conflict> found = new ArrayList<>();
        for (List<Field> fields : set.fields().values()) {
            for (int i = 0; i < fields.size(); i++) {
                for (Field other : fields.subList(i + 1, fields.size())) {
                    compare(found, false, fields.get(i), other);
                }
            }
        }
        compared = new HashSet<>();
        for (int i = 0; i < set.spreads().size(); i++) {
            Spread spread = set.spreads().get(i);
            withFragment(found, false, set, spread);
            for (Spread other : set.spreads().subList(i + 1, set.spreads().size())) {
                fragments(found, false, spread, other);
            }
        }
        found.forEach(conflict -> check.findings.add(conflict.message(), conflict.at()));
    }

    private void withFragment(List<Conflict> found, boolean exclusive, FieldSet set, Spread spread) {
        Fragment fragment = compared.add(spread.name()) ? check.query.fragment(spread.name()) : null;
        FieldSet other = fragment == null ? FieldSet.NONE : FieldSet.of(fragment.selections());
        if (fragment == null || set.isSame(other)) {
            return;
        }
        sets(found, exclusive, set, other);
        for (Spread inner : other.spreads()) {
            if (!inner.name().equals(spread.name())) {
                withFragment(found, exclusive, set, inner);
            }
        }
    }

    private void fragments(List<Conflict> found, boolean exclusive, Spread a, Spread b) {
        Fragment first = check.query.fragment(a.name());
        Fragment second = check.query.fragment(b.name());
        if (a.name().equals(b.name()) || !isNew(a, b, exclusive) || first == null || second == null) {
            return;
        }
        FieldSet left = FieldSet.of(first.selections());
        FieldSet right = FieldSet.of(second.selections());
        sets(found, exclusive, left, right);
        right.spreads().forEach(inner -> fragments(found, exclusive, a, inner));
        left.spreads().forEach(inner -> fragments(found, exclusive, inner, b));
    }

    /** Whether two fragments were not compared yet; as such that can apply together, that says more. */
    private boolean isNew(Spread a, Spread b, boolean exclusive) {
        Boolean before = comparedPairs.get(List.of(a.name(), b.name()));
        if (before != null && (exclusive || !before)) {
            return false;
        }
        comparedPairs.put(List.of(a.name(), b.name()), exclusive);
        comparedPairs.put(List.of(b.name(), a.name()), exclusive);
        return true;
    }

    private void sets(List<Conflict> found, boolean exclusive, FieldSet left, FieldSet right) {
        left.fields().forEach((name, fields) -> {
            for (Field field : fields) {
                for (Field other : right.fields().getOrDefault(name, List.of())) {
                    compare(found, exclusive, field, other);
                }
            }
        });
    }

    private void compare(List<Conflict> found, boolean exclusive, Field a, Field b) {
        if (++levels > MOST_LEVELS) {
            throw GraphQlException.tooDeep();
        }
        check.pulse.run();
        Conflict conflict = conflict(exclusive, a, b);
        if (conflict != null) {
            found.add(conflict);
        }
        levels--;
    }

    private @Nullable Conflict conflict(boolean exclusiveParents, Field a, Field b) {
        Place left = check.place(a);
        Place right = check.place(b);
        if (left.parent() == null || right.parent() == null) {
            return null;
        }
        boolean exclusive = exclusiveParents || isExclusive(left, right);
        String name = a.responseName();
        if (!exclusive && !a.name().equals(b.name())) {
            return Conflict.of(name, "\"" + a.name() + "\" and \"" + b.name() + "\" are different fields", b.at());
        }
        if (!exclusive && !isSame(a.arguments(), b.arguments())) {
            return Conflict.of(name, "they have differing arguments", b.at());
        }
        if (left.definition() != null && right.definition() != null) {
            TypeRef one = left.definition().type();
            TypeRef other = right.definition().type();
            if (isConflict(one, other)) {
                return Conflict.of(name, "they return conflicting types \"" + one + "\" and \"" + other + "\"", b.at());
            }
        }
        List<Conflict> below = below(exclusive, a.selections(), b.selections());
        return below.isEmpty() ? null : new Conflict(name, "", below, b.at());
    }

    /** Whether no object has both fields. */
    private static boolean isExclusive(Place left, Place right) {
        Definition one = left.parent();
        Definition other = right.parent();
        return one != null
                && other != null
                && !one.name().equals(other.name())
                && one.kind() == Kind.OBJECT
                && other.kind() == Kind.OBJECT
                && left.definition() != null
                && right.definition() != null;
    }

    private List<Conflict> below(boolean exclusive, List<Selection> a, List<Selection> b) {
        List<Conflict> found = new ArrayList<>();
        FieldSet left = FieldSet.of(a);
        FieldSet right = FieldSet.of(b);
        sets(found, exclusive, left, right);
        for (Spread spread : right.spreads()) {
            compared = new HashSet<>();
            withFragment(found, exclusive, left, spread);
        }
        for (Spread spread : left.spreads()) {
            compared = new HashSet<>();
            withFragment(found, exclusive, right, spread);
        }
        for (Spread spread : left.spreads()) {
            right.spreads().forEach(other -> fragments(found, exclusive, spread, other));
        }
        return found;
    }

    private static boolean isSame(List<Argument> a, List<Argument> b) {
        return a.size() == b.size()
                && a.stream()
                        .allMatch(one -> b.stream()
                                .anyMatch(other ->
                                        one.name().equals(other.name()) && isSame(one.value(), other.value())));
    }

    /** Fields of objects may come in any order. */
    private static boolean isSame(Literal a, Literal b) {
        if (a.kind() != b.kind()
                || !a.raw().equals(b.raw())
                || a.members().size() != b.members().size()) {
            return false;
        }
        List<Member> left = ordered(a);
        List<Member> right = ordered(b);
        for (int i = 0; i < left.size(); i++) {
            if (!left.get(i).name().equals(right.get(i).name())
                    || !isSame(left.get(i).value(), right.get(i).value())) {
                return false;
            }
        }
        return true;
    }

    private static List<Member> ordered(Literal value) {
        return value.kind() == ValueKind.OBJECT
                ? value.members().stream()
                        .sorted(Comparator.comparing(Member::name))
                        .toList()
                : value.members();
    }

    private boolean isConflict(TypeRef a, TypeRef b) {
        if (a.element() != null && b.element() != null) {
            return isConflict(a.element(), b.element());
        }
        if (a.isList() || b.isList() || a.nonNull() != b.nonNull()) {
            return true;
        }
        Definition one = check.schema.type(a.name());
        Definition other = check.schema.type(b.name());
        return one != null
                && other != null
                && one.isLeaf()
                && other.isLeaf()
                && !a.name().equals(b.name());
    }
}
