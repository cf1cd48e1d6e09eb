package io.regent.engine.partial;

import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.ArrayList;
import java.util.List;

/** Which documents are not to be replaced by what their rules say. */
final class Inlining {
    private final boolean shallow;
    private final List<Ref> asked;
    /** For each {@code with} that is entered the documents that its expression mentions. */
    private final List<List<List<Term>>> mentioned = new ArrayList<>();
    /** The variables that stand for the conditions that are entered. */
    private final List<Var> conditions = new ArrayList<>();

    /**
     * @param shallow whether rules that depend on unknowns always become support
     * @param asked the documents that the user wants to keep
     */
    Inlining(boolean shallow, List<Ref> asked) {
        this.shallow = shallow;
        this.asked = List.copyOf(asked);
    }

    boolean isShallow() {
        return shallow;
    }

    void enter(List<List<Term>> refs) {
        mentioned.add(refs);
    }

    void leave() {
        mentioned.removeLast();
    }

    /** A term that only has to be defined and not false is solved next, as {@code result}. */
    void enterCondition(Var result) {
        conditions.add(result);
    }

    void leaveCondition() {
        conditions.removeLast();
    }

    /** Whether {@code term} stands for a condition. */
    boolean isCondition(Term term) {
        return term instanceof Var result && conditions.contains(result);
    }

    /** Whether the user wants to keep a document, one above or one below it. */
    boolean isAskedToKeep(List<Term> path) {
        for (Ref each : asked) {
            if (overlap(each.parts(), path)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the same is so, or a {@code with} around has to keep its meaning. */
    boolean keeps(List<Term> path) {
        if (isAskedToKeep(path)) {
            return true;
        }
        for (List<List<Term>> refs : mentioned) {
            for (List<Term> each : refs) {
                if (overlap(each, path)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean overlap(List<Term> a, List<Term> b) {
        return Terms.hasPrefix(a, b) || Terms.hasPrefix(b, a);
    }
}
