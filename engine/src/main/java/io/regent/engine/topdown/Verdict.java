package io.regent.engine.topdown;

import io.regent.engine.trace.Op;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Rule;
import io.regent.value.Value;
import org.jspecify.annotations.Nullable;

/** The value that the rules of a group agree on, while they are run one after the other. */
final class Verdict implements Solutions {
    private final ValueGroup group;
    private final boolean findOne;
    private final @Nullable Continuation first;
    private @Nullable Value value;
    private @Nullable PreparedRule running;
    private int answered = -1;
    private int chain;
    private boolean over;
    private boolean refused;
    private @Nullable RegoException conflict;

    /**
     * @param findOne whether the first solution decides
     */
    Verdict(ValueGroup group, boolean findOne, @Nullable Continuation first) {
        this.group = group;
        this.findOne = findOne;
        this.first = first;
    }

    @Nullable
    Value value() {
        return value;
    }

    /** Whether the rule of that number held already, so that its {@code else} does not count. */
    boolean hasAnswered(int ofChain) {
        return answered == ofChain;
    }

    /** Whether no further rule has to be run. */
    boolean isFinal() {
        return over;
    }

    void run(RuleBranch branch, Frame caller, Value[] args) {
        PreparedRule prepared = branch.prepared();
        running = prepared;
        chain = branch.chain();
        prepared.run(caller, args, this);
    }

    @Override
    public boolean solution(Frame frame) {
        if (running == null) {
            throw new IllegalStateException("no rule is running");
        }
        PreparedRule prepared = running;
        frame.emit(Op.EXIT, findOne ? "early" : "");
        Value found = prepared.value(frame);
        if (found == null) {
            return true;
        }
        answered = chain;
        prepared.noteLabels(frame);
        if (value != null) {
            agree(value, found, prepared.rule(), frame);
        } else if (!decide(found, frame.evaluation)) {
            // OPA: what follows wants no more, yet this rule and the others may still disagree.
            over = findOne;
            return !findOne;
        }
        running = prepared;
        if (first == null || first.tellsRedo(found)) {
            frame.emit(Op.REDO, "");
        }
        over = findOne;
        return !findOne;
    }

    private boolean decide(Value found, Evaluation evaluation) {
        value = found;
        if (first != null) {
            evaluation.refused = false;
            refused = !first.accept(found) || evaluation.refused;
            evaluation.refused = refused;
        }
        return !refused;
    }

    /** Whether what follows wanted no more. */
    boolean isRefused() {
        return refused;
    }

    private void agree(Value decided, Value found, Rule rule, Frame frame) {
        if (!decided.equals(found)) {
            String message = group.isFunction()
                    ? "function " + group.path().dotted() + " produced conflicting values for the same inputs"
                    : "rule " + group.path().dotted() + " produced conflicting values";
            conflict = Evaluation.conflict(frame, message, rule.location());
            throw conflict;
        }
    }

    /** The conflict that ended the evaluation; null when there was none. */
    @Nullable
    RegoException conflict() {
        return conflict;
    }
}
