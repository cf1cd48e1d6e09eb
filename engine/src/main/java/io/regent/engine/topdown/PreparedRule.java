package io.regent.engine.topdown;

import io.regent.engine.trace.Op;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule ready to run, given some of its terms: the arguments of a function, or the first keys of a partial rule.
 *
 * @param origin the rule, for listeners
 * @param given what the given values have to fit
 * @param keys the keys under which it adds its value; empty for complete rules and functions
 * @param result the value, or the member of a multi-value rule
 */
record PreparedRule(
        Rule rule,
        Origin origin,
        Layout layout,
        Pattern[] given,
        Step body,
        Expression[] keys,
        @Nullable Expression result) {

    static PreparedRule of(
            Program program, Rule rule, Origin origin, List<Term> given, List<Term> keys, @Nullable Term result) {
        Layout layout = new Layout();
        BodyPreparation preparation = new BodyPreparation(program, layout);
        Pattern[] patterns = preparation.terms().patterns(given);
        Step body = preparation.body(rule.body());
        Expression[] keyExpressions = preparation.terms().expressions(keys);
        Expression value = result == null ? null : preparation.terms().expression(result);
        return new PreparedRule(rule, origin, layout, patterns, body, keyExpressions, value);
    }

    /** Hands the solutions for the given values to {@code out}; returns whether further ones are wanted. */
    boolean run(Frame caller, Value[] values, Solutions out) {
        Frame frame = new Frame(caller.evaluation, layout, caller, origin);
        frame.emit(Op.ENTER, "");
        for (int i = 0; i < Math.min(given.length, values.length); i++) {
            if (!given[i].match(frame, values[i])) {
                if (!rule.head().isFunction()) {
                    frame.emit(Op.FAIL, "");
                }
                return true;
            }
        }
        return Step.run(body, frame, out);
    }

    /** Takes note that the rule holds. */
    void noteLabels(Frame frame) {
        if (origin.labels() != null) {
            frame.evaluation.ruleLabels().add(origin.labels());
        }
    }

    /** The value of the solution that the frame holds; null when undefined. */
    @Nullable
    Value value(Frame frame) {
        return result == null ? null : result.value(frame);
    }
}
