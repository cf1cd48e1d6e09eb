package io.regent.builtins.graphql;

import io.regent.builtins.graphql.Sdl.DirectiveDefinition;
import io.regent.builtins.graphql.Sdl.FieldDefinition;
import io.regent.builtins.graphql.Syntax.Argument;
import io.regent.builtins.graphql.Syntax.Directive;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has to hold for directives, and for arguments wherever they stand. */
final class DirectiveRules {
    private final QueryCheck check;
    private final Set<Directive> misplaced = Collections.newSetFromMap(new IdentityHashMap<>());

    DirectiveRules(QueryCheck check) {
        this.check = check;
    }

    void directive(Directive directive, @Nullable DirectiveDefinition definition, String location) {
        if (definition == null) {
            check.findings.add("Unknown directive \"@" + directive.name() + "\".", directive.at());
        } else {
            known(directive, definition, location);
        }
        unique(directive.arguments(), check.findings);
    }

    private void known(Directive directive, DirectiveDefinition definition, String location) {
        for (Argument argument : directive.arguments()) {
            if (definition.argument(argument.name()) == null) {
                String where = "directive \"@" + directive.name() + "\"";
                check.findings.add(unknown(argument, where, definition.arguments()), directive.at());
            }
        }
        if (!definition.locations().contains(location) && misplaced.add(directive)) {
            check.findings.add(
                    "Directive \"@" + directive.name() + "\" may not be used on " + location + ".", directive.at());
        }
        for (FieldDefinition wanted : definition.arguments()) {
            if (isMissing(wanted, directive.arguments())) {
                check.findings.add("Directive \"@" + definition.name() + "\" " + required(wanted), directive.at());
            }
        }
    }

    void together(List<Directive> directives) {
        Set<String> seen = new HashSet<>();
        for (Directive directive : directives) {
            DirectiveDefinition definition = check.schema.directive(directive.name());
            boolean repeatable = definition != null && definition.repeatable();
            if (!seen.add(directive.name()) && !repeatable) {
                check.findings.add(
                        "The directive \"@" + directive.name() + "\" can only be used once at this location.",
                        directive.at());
            }
        }
    }

    static String unknown(Argument argument, String where, List<FieldDefinition> known) {
        List<String> names = known.stream().map(FieldDefinition::name).toList();
        return "Unknown argument \"" + argument.name() + "\" on " + where + "."
                + Suggestions.quoted("Did you mean", argument.name(), names);
    }

    static boolean isMissing(FieldDefinition wanted, List<Argument> arguments) {
        return wanted.isRequired() && Syntax.find(arguments, wanted.name(), Argument::name) == null;
    }

    static String required(FieldDefinition wanted) {
        return "argument \"" + wanted.name() + "\" of type \"" + wanted.type()
                + "\" is required, but it was not provided.";
    }

    static void unique(List<Argument> arguments, Findings findings) {
        Map<String, Integer> seen = new HashMap<>();
        for (Argument argument : arguments) {
            if (seen.merge(argument.name(), 1, Integer::sum) == 2) {
                findings.add("There can be only one argument named \"" + argument.name() + "\".", argument.at());
            }
        }
    }
}
