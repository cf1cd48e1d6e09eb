package io.regent.engine.topdown;

import io.regent.engine.trace.Op;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.RegoException;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The values that the rules of a group disagree on. They are run once more to find all of them. */
final class Conflict {
    private static final int MOST_SHOWN = 10;
    private static final Comparator<Found> BY_PLACE = Comparator.comparing((Found each) -> each.where.file())
            .thenComparingInt(each -> each.where.row())
            .thenComparingInt(each -> each.where.column());

    private final Diagnostic first;
    private final boolean findOne;
    private final List<Found> values = new ArrayList<>();
    private int answered = -1;
    private boolean more;

    private record Found(Value value, Location where) {}

    /**
     * @param first what was said when the first two values met
     * @param findOne whether the first solution of a rule is its only one
     */
    Conflict(RegoException first, boolean findOne) {
        this.first = first.diagnostics().get(0);
        this.findOne = findOne;
    }

    /** The error with the values of the rules that are asked. */
    RegoException among(List<RuleBranch> branches, int[] asked, Frame caller, Value[] args) {
        List<Diagnostic> errors = caller.evaluation.builtinErrors();
        int before = errors.size();
        try {
            for (int i = 0; i < asked.length && !more; i++) {
                RuleBranch branch = branches.get(asked[i]);
                if (branch.chain() != answered) {
                    run(branch, caller, args);
                }
            }
        } catch (RegoException other) {
            // The conflict came first.
        }
        errors.subList(before, errors.size()).clear();
        return new RegoException(
                new Diagnostic(first.code(), message(), first.location(), first.details(), first.trace()));
    }

    private void run(RuleBranch branch, Frame caller, Value[] args) {
        PreparedRule prepared = branch.prepared();
        prepared.run(caller, args, frame -> {
            frame.emit(Op.EXIT, findOne ? "early" : "");
            answered = branch.chain();
            Value value = prepared.value(frame);
            if (value != null && !agrees(value, prepared.rule().location())) {
                return false;
            }
            frame.emit(Op.REDO, "");
            return !findOne;
        });
    }

    private boolean agrees(Value value, Location where) {
        if (!values.isEmpty() && values.get(0).value.equals(value)) {
            return true;
        }
        if (values.size() == MOST_SHOWN) {
            more = true;
            return false;
        }
        values.add(new Found(value, where));
        return values.size() == 1;
    }

    private String message() {
        if (values.size() < 2) {
            return first.message();
        }
        StringBuilder text = new StringBuilder(first.message()).append(':');
        values.stream()
                .sorted(BY_PLACE)
                .forEach(each -> text.append("\n  ")
                        .append(Diagnostic.Call.oneLine(each.value.toString()))
                        .append(" at ")
                        .append(each.where));
        return more ? text.append("\n  ...").toString() : text.toString();
    }
}
