package io.regent.rego.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The variables of a rule's body and of what is nested in it, innermost scope last. */
final class Scopes {
    /** How a variable came into its scope first. */
    enum Occurrence {
        ARGUMENT,
        ASSIGNED,
        DECLARED,
        SEEN
    }

    /** A variable of one scope; {@code uses} counts its occurrences, the first included. */
    private static final class Variable {
        private final String renamed;
        private final Occurrence occurrence;
        private int uses = 1;

        Variable(String renamed, Occurrence occurrence) {
            this.renamed = renamed;
            this.occurrence = occurrence;
        }
    }

    private final List<Map<String, Variable>> scopes = new ArrayList<>();

    Scopes() {
        push();
    }

    /** A copy of which changes do not show here. */
    Scopes copy() {
        Scopes copy = new Scopes();
        copy.scopes.clear();
        for (Map<String, Variable> scope : scopes) {
            Map<String, Variable> variables = new HashMap<>();
            scope.forEach((name, variable) -> variables.put(name, copyOf(variable)));
            copy.scopes.add(variables);
        }
        return copy;
    }

    private static Variable copyOf(Variable variable) {
        Variable copy = new Variable(variable.renamed, variable.occurrence);
        copy.uses = variable.uses;
        return copy;
    }

    void push() {
        scopes.add(new HashMap<>());
    }

    void pop() {
        scopes.removeLast();
    }

    void add(String name, String renamed, Occurrence occurrence) {
        scopes.getLast().put(name, new Variable(renamed, occurrence));
    }

    /** How {@code name} came into the innermost scope; null when it is not there. */
    @Nullable
    Occurrence occurrence(String name) {
        Variable variable = scopes.getLast().get(name);
        return variable == null ? null : variable.occurrence;
    }

    /** How {@code name} came into the innermost scope that has it; null when none has. */
    @Nullable
    Occurrence anyOccurrence(String name) {
        Variable variable = find(name);
        return variable == null ? null : variable.occurrence;
    }

    /** The new name of {@code name}; null when no scope has it. */
    @Nullable
    String renamed(String name) {
        Variable variable = find(name);
        return variable == null ? null : variable.renamed;
    }

    /** Counts one more occurrence of {@code name}, which some scope has. */
    void use(String name) {
        Variable variable = find(name);
        if (variable != null) {
            variable.uses++;
        }
    }

    int uses(String name) {
        Variable variable = find(name);
        return variable == null ? 0 : variable.uses;
    }

    /** The names that came into the innermost scope as {@code occurrence}, sorted by their new names. */
    List<String> names(Occurrence occurrence) {
        Map<String, Variable> scope = scopes.getLast();
        TreeSet<String> renamed = new TreeSet<>();
        Map<String, String> names = new HashMap<>();
        scope.forEach((name, variable) -> {
            if (variable.occurrence == occurrence) {
                renamed.add(variable.renamed);
                names.put(variable.renamed, name);
            }
        });
        return renamed.stream().map(names::get).toList();
    }

    private @Nullable Variable find(String name) {
        for (int i = scopes.size() - 1; i >= 0; i--) {
            Variable variable = scopes.get(i).get(name);
            if (variable != null) {
                return variable;
            }
        }
        return null;
    }
}
