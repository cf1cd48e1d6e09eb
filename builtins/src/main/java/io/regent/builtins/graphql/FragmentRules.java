package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Query.Fragment;
import io.regent.builtins.graphql.Query.Inline;
import io.regent.builtins.graphql.Query.Spread;
import io.regent.builtins.graphql.Sdl.Definition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to hold for fragments and for where they are used. */
final class FragmentRules {
    private final QueryCheck check;
    private final FragmentCycles cycles;
    private final Set<String> names = new HashSet<>();
    private final Set<String> used = new HashSet<>();
    /** What a fragment uses makes nothing used: operations come first. */
    private boolean afterOperations;

    FragmentRules(QueryCheck check) {
        this.check = check;
        this.cycles = new FragmentCycles(check);
    }

    void early(Fragment fragment) {
        String condition = fragment.typeCondition();
        Definition type = check.schema.type(condition);
        if (type != null && !condition.isEmpty() && !type.isComposite()) {
            check.findings.add(
                    "Fragment \"" + fragment.name() + "\" cannot condition on non composite type \"" + condition
                            + "\".",
                    fragment.at());
        }
        if (type == null) {
            String meant = Suggestions.quoted("Did you mean", condition, List.copyOf(check.schema.types.keySet()));
            check.findings.add("Unknown type \"" + condition + "\"." + meant, fragment.at());
        }
        cycles.from(fragment);
        afterOperations = true;
        if (!used.contains(fragment.name())) {
            check.findings.add("Fragment \"" + fragment.name() + "\" is never used.", fragment.at());
        }
    }

    void late(Fragment fragment) {
        if (!names.add(fragment.name())) {
            check.findings.add("There can be only one fragment named \"" + fragment.name() + "\".", fragment.at());
        }
    }

    void early(Inline inline) {
        String condition = inline.typeCondition();
        Definition type = check.schema.type(condition);
        if (type != null && !type.isComposite()) {
            check.findings.add("Fragment cannot condition on non composite type \"" + condition + "\".", inline.at());
        }
        if (type == null && !condition.isEmpty()) {
            check.findings.add("Unknown type \"" + condition + "\".", inline.at());
        }
    }

    void late(@Nullable Definition parent, Inline inline) {
        if (parent != null && isImpossible(parent, inline.typeCondition())) {
            check.findings.add("Fragment " + never(parent, inline.typeCondition()), inline.at());
        }
    }

    void spread(@Nullable Definition parent, Spread spread, @Nullable Fragment fragment) {
        if (fragment == null) {
            check.findings.add("Unknown fragment \"" + spread.name() + "\".", spread.at());
        }
        if (!afterOperations) {
            used.add(spread.name());
        }
        if (fragment != null && parent != null && isImpossible(parent, fragment.typeCondition())) {
            check.findings.add(
                    "Fragment \"" + spread.name() + "\" " + never(parent, fragment.typeCondition()), spread.at());
        }
    }

    private static String never(Definition parent, String condition) {
        return "cannot be spread here as objects of type \"" + parent.name() + "\" can never be of type \"" + condition
                + "\".";
    }

    /** Whether no object is of both types. */
    private boolean isImpossible(Definition parent, String condition) {
        Definition type = check.schema.type(condition);
        if (type == null || !type.isComposite() || !parent.isComposite()) {
            return false;
        }
        Set<String> here = new HashSet<>();
        List<Definition> parents = parent.isAbstract() ? check.schema.possibleTypes(parent) : List.of(parent);
        parents.forEach(possible -> here.add(possible.name()));
        return check.schema.possibleTypes(type).stream().noneMatch(possible -> here.contains(possible.name()));
    }
}
