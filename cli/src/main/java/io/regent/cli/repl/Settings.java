package io.regent.cli.repl;

import io.regent.engine.trace.Explanation;
import io.regent.value.Bool;
import io.regent.value.JsonFields;
import java.util.Locale;

/** What the user has switched on. */
final class Settings {
    private static final String MODES = "invalid explain mode, expected one of: off, full, notes, fails, debug";

    /** Whether answers are written as JSON, otherwise as tables. */
    boolean json;

    boolean metrics;
    boolean instrument;
    boolean profile;
    boolean strictBuiltinErrors;
    boolean traceback;
    /** Which steps are shown. */
    Explanation explanation = Explanation.OFF;

    void toggleMetrics() {
        metrics = !metrics;
        instrument = false;
    }

    /** Counts of single operations come with the times. */
    void toggleInstrument() {
        instrument = !instrument;
        metrics = instrument;
    }

    /** Turns a mode on, or off when it is on; {@code off} always does. */
    void toggleExplanation(String mode) {
        if (mode.equals("off")) {
            explanation = Explanation.OFF;
            return;
        }
        Explanation wanted = Explanation.named(mode);
        if (wanted == null) {
            throw new ShellFailure(MODES);
        }
        explanation = explanation == wanted ? Explanation.OFF : wanted;
    }

    /** What {@code show debug} prints. */
    String text() {
        String explain = explanation.name().toLowerCase(Locale.ROOT);
        JsonFields fields = new JsonFields()
                .put("explain", explain)
                .put("metrics", Bool.of(metrics))
                .put("instrument", Bool.of(instrument))
                .put("profile", Bool.of(profile))
                .put("strict-builtin-errors", Bool.of(strictBuiltinErrors))
                .put("traceback", Bool.of(traceback));
        return fields.pretty("\t");
    }
}
