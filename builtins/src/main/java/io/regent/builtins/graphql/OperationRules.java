package io.regent.builtins.graphql;

import io.regent.builtins.format.Quoting;
import io.regent.builtins.graphql.Query.Field;
import io.regent.builtins.graphql.Query.Fragment;
import io.regent.builtins.graphql.Query.Inline;
import io.regent.builtins.graphql.Query.Operation;
import io.regent.builtins.graphql.Query.Selection;
import io.regent.builtins.graphql.Query.Spread;
import io.regent.builtins.graphql.Query.Variable;
import io.regent.builtins.graphql.Sdl.Definition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to hold for operations. */
final class OperationRules {
    private final QueryCheck check;
    private final Set<String> names = new HashSet<>();

    OperationRules(QueryCheck check) {
        this.check = check;
    }

    void variable(Variable variable) {
        if (check.type(variable.type()) == null) {
            check.findings.add("Unknown type \"" + variable.type().named() + "\".", variable.at());
        }
    }

    void early(Operation operation) {
        if (check.schema.root(operation.kind()) == null) {
            check.findings.add("Schema does not support operation type \"" + operation.kind() + "\"", operation.at());
        }
        if (operation.name().isEmpty() && check.query.operations().size() > 1) {
            check.findings.add("This anonymous operation must be the only defined operation.", operation.at());
        }
        String where = operation.name().isEmpty() ? "" : " in operation \"" + operation.name() + "\"";
        for (Variable variable : operation.variables()) {
            if (!check.used.contains(variable)) {
                check.findings.add("Variable \"$" + variable.name() + "\" is never used" + where + ".", variable.at());
            }
        }
    }

    void late(Operation operation) {
        if (operation.kind().equals("subscription") && check.schema.root("subscription") != null) {
            subscription(operation);
        }
        if (!names.add(operation.name())) {
            check.findings.add("There can be only one operation named \"" + operation.name() + "\".", operation.at());
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Variable variable : operation.variables()) {
            if (seen.merge(variable.name(), 1, Integer::sum) == 2) {
                check.findings.add("There can be only one variable named \"$" + variable.name() + "\".", variable.at());
            }
        }
        for (Variable variable : operation.variables()) {
            Definition type = check.type(variable.type());
            if (type != null && !type.isInput()) {
                check.findings.add(
                        "Variable \"$" + variable.name() + "\" cannot be non-input type \"" + variable.type() + "\".",
                        variable.at());
            }
        }
    }

    private void subscription(Operation operation) {
        Map<String, Field> top = new LinkedHashMap<>();
        collect(operation.selections(), top, new HashSet<>());
        String name = operation.name().isEmpty()
                ? "Anonymous Subscription"
                : "Subscription " + Quoting.quote(operation.name());
        List<Field> fields = new ArrayList<>(top.values());
        if (fields.size() > 1) {
            check.findings.add(
                    name + " must select only one top level field.",
                    fields.get(1).at());
        }
        for (Field field : fields) {
            if (field.name().startsWith("__")) {
                check.findings.add(name + " must not select an introspection top level field.", field.at());
            }
        }
    }

    private void collect(List<Selection> selections, Map<String, Field> top, Set<String> seen) {
        for (Selection selection : selections) {
            switch (selection) {
                case Field field -> top.putIfAbsent(field.name(), field);
                case Inline inline -> collect(inline.selections(), top, seen);
                case Spread spread -> {
                    Fragment fragment = check.query.fragment(spread.name());
                    if (fragment == null) {
                        return;
                    }
                    if (seen.add(fragment.name())) {
                        collect(fragment.selections(), top, seen);
                    }
                }
            }
        }
    }
}
