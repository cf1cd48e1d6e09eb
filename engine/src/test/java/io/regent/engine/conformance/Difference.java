package io.regent.engine.conformance;

import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import java.util.List;

/**
 * How the outcome of a case differs from what it wants.
 *
 * @param notBuilt the built-ins because of which alone the policy was refused; empty when there is another cause
 */
record Difference(String text, List<String> notBuilt) {
    private static final String BEFORE = "built-in ";
    private static final String AFTER = " is not built yet";

    Difference(String text) {
        this(text, List.of());
    }

    static Difference ofRefusal(String text, RegoException refused) {
        List<String> messages =
                refused.diagnostics().stream().map(Diagnostic::message).toList();
        return messages.stream().allMatch(Difference::saysNotBuilt)
                ? new Difference(text, messages.stream().map(Difference::name).toList())
                : new Difference(text);
    }

    private static boolean saysNotBuilt(String message) {
        return message.startsWith(BEFORE) && message.endsWith(AFTER);
    }

    private static String name(String message) {
        return message.substring(BEFORE.length(), message.length() - AFTER.length());
    }
}
