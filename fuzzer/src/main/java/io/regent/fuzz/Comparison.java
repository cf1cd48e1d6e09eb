package io.regent.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where two programs differ.
 *
 * @param kind what kind of difference it is; a smaller case has to show the same kind
 */
record Comparison(String kind, Answer regent, Answer reference) {
    /** The first difference; null when the answers are equal or cannot be compared. */
    static @Nullable Comparison of(List<Answer> regent, List<Answer> reference) {
        for (int i = 0; i < Math.max(regent.size(), reference.size()); i++) {
            Answer ours = at(regent, i);
            Answer theirs = at(reference, i);
            if (!(theirs instanceof Answer.None) && !ours.equals(theirs)) {
                return new Comparison(kind(ours, theirs), ours, theirs);
            }
        }
        return null;
    }

    private static Answer at(List<Answer> answers, int index) {
        return index < answers.size() ? answers.get(index) : new Answer.None("nothing more");
    }

    private static String kind(Answer ours, Answer theirs) {
        if (ours instanceof Answer.Failure(var a) && theirs instanceof Answer.Failure(var b)) {
            List<Answer.Problem> onlyOurs = new ArrayList<>(a);
            onlyOurs.removeAll(b);
            List<Answer.Problem> onlyTheirs = new ArrayList<>(b);
            onlyTheirs.removeAll(a);
            return kind(onlyOurs) + " for " + kind(onlyTheirs);
        }
        return kind(ours) + " for " + kind(theirs);
    }

    private static String kind(Answer answer) {
        return answer instanceof Answer.Failure(var problems)
                ? kind(problems)
                : answer.getClass().getSimpleName();
    }

    private static String kind(List<Answer.Problem> problems) {
        return problems.isEmpty()
                ? "-"
                : problems.getFirst().code() + " "
                        + skeleton(problems.getFirst().message());
    }

    // The words of a message that do not depend on the case.
    private static String skeleton(String message) {
        return message.replaceAll("\\b(data|input)\\b.*", "…")
                .replaceAll("\\b[a-z]?[0-9_]*\\b", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Override
    public String toString() {
        return kind + "\n  regent:    " + shown(regent) + "\n  reference: " + shown(reference);
    }

    private static String shown(Answer answer) {
        return switch (answer) {
            case Answer.Result(var json) -> json;
            case Answer.Undefined undefined -> "undefined";
            case Answer.None(var why) -> why;
            case Answer.Failure(var problems) ->
                problems.isEmpty()
                        ? "refused"
                        : String.join(
                                "\n             ",
                                problems.stream().map(Answer.Problem::toString).toList());
        };
    }
}
