package io.regent.engine.partial;

import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is unknown at the moment: documents, for the whole time, and variables that depend on them, as they come and go. */
final class Unknowns {
    private final List<Ref> documents = new ArrayList<>();
    private final List<Scoped> variables = new ArrayList<>();

    /** Documents (refs) and variables of the query that are unknown from the start. */
    Unknowns(List<Term> terms, Bindings query) {
        for (Term term : terms) {
            switch (term) {
                case Ref ref -> documents.add(ref);
                case Var var -> variables.add(query.at(var));
                default -> throw new IllegalArgumentException("neither ref nor variable: " + term);
            }
        }
    }

    /** How many variables are unknown; for {@link #forget}. */
    int mark() {
        return variables.size();
    }

    void add(Scoped variable) {
        variables.add(variable);
    }

    /** Forgets the variables that were added since. */
    void forget(int mark) {
        variables.subList(mark, variables.size()).clear();
    }

    /** Whether a variable is unknown, or a ref leads into, or to something above of, an unknown document. */
    boolean contains(Term term, Bindings bindings) {
        return switch (term) {
            case Var var -> containsVar(var, bindings);
            case Ref ref -> containsDocument(ref) || ref.head() instanceof Var head && containsVar(head, bindings);
            default -> false;
        };
    }

    private boolean containsDocument(Ref ref) {
        for (Ref document : documents) {
            if (Terms.hasPrefix(document.parts(), ref.parts()) || Terms.hasPrefix(ref.parts(), document.parts())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the document that a ref leads to is unknown or has unknown parts. */
    boolean containsDocument(List<Term> parts) {
        return containsDocument(new Ref(parts, parts.get(0).location()));
    }

    private boolean containsVar(Var var, Bindings bindings) {
        for (int i = variables.size() - 1; i >= 0; i--) {
            Scoped unknown = variables.get(i);
            if (unknown.bindings() == bindings && Terms.isVar(unknown.term(), var.name())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a variable anywhere in the term is unknown, or stands for something with such a variable. */
    boolean containsWithin(Term term, Bindings bindings) {
        boolean[] found = {false};
        Walk.terms(term, each -> {
            if (each instanceof Var var && !found[0]) {
                found[0] = containsWithin(var, bindings);
            }
            return !found[0];
        });
        return found[0];
    }

    private boolean containsWithin(Var var, Bindings bindings) {
        Scoped value = bindings.resolve(var);
        boolean bound = value.bindings() != bindings || !(value.term() instanceof Var last && last.equals(var));
        return bound ? containsWithin(value.term(), value.bindings()) : contains(var, bindings);
    }

    /** Whether a ref may turn out to lead to something unknown, once its variables are known. */
    boolean mayContain(Ref ref, Bindings bindings) {
        return mayContain(ref) || ref.head() instanceof Var head && containsVar(head, bindings);
    }

    /** The same for a ref whose head is known not to be an unknown variable. */
    boolean mayContain(Ref ref) {
        for (Ref document : documents) {
            if (mayMeet(document.parts(), ref.parts())) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayMeet(List<Term> document, List<Term> ref) {
        if (!Terms.areEqual(document.get(0), ref.get(0))) {
            return false;
        }
        for (int i = 1; i < Math.min(document.size(), ref.size()); i++) {
            Term a = document.get(i);
            Term b = ref.get(i);
            if (Terms.isGround(a) && Terms.isGround(b) && !Terms.areEqual(a, b)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all of the document at a path is unknown. */
    boolean covers(List<Term> path) {
        for (Ref document : documents) {
            if (Terms.hasPrefix(path, document.parts())) {
                return true;
            }
        }
        return false;
    }

    /** The keys directly below a path that lead to unknown documents. */
    List<Term> keysBelow(List<Term> path) {
        List<Term> keys = new ArrayList<>();
        for (Ref document : documents) {
            if (document.size() > path.size() && Terms.hasPrefix(document.parts(), path)) {
                Term key = document.parts().get(path.size());
                if (Terms.isGround(key) && keys.stream().noneMatch(each -> Terms.areEqual(each, key))) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    /** The names under which {@code viewer} knows the unknown variables. */
    Set<String> names(Bindings viewer) {
        Set<String> names = new HashSet<>();
        for (Scoped variable : variables) {
            if (variable.bindings().plug(variable.term(), viewer) instanceof Var var) {
                names.add(var.name());
            }
        }
        return names;
    }
}
