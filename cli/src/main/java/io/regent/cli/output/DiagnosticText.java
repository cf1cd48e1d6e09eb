package io.regent.cli.output;

import io.regent.engine.load.LoadErrors;
import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import java.util.List;

/** Diagnostics as lines for people: how many, each with its place, and the calls that led there. */
public final class DiagnosticText {
    private DiagnosticText() {}

    /** Without a final line feed. */
    public static String of(List<Diagnostic> diagnostics) {
        String[] texts = diagnostics.stream().map(DiagnosticText::withCalls).toArray(String[]::new);
        return texts.length == 1
                ? "1 error occurred: " + texts[0]
                : texts.length + " errors occurred:\n" + String.join("\n", texts);
    }

    private static String withCalls(Diagnostic diagnostic) {
        if (diagnostic.trace().isEmpty()) {
            return diagnostic.toString();
        }
        StringBuilder out = new StringBuilder(diagnostic.toString()).append("\n\nTraceback:");
        diagnostic.trace().forEach(call -> out.append("\n  ").append(call));
        return out.toString();
    }

    /** Of files that cannot be loaded the text alone, of those that do not fit together as {@link #of}. */
    public static String ofFiles(RegoException wrong) {
        return wrong.diagnostics().get(0).code().isEmpty() ? LoadErrors.text(wrong) : of(wrong.diagnostics());
    }

    /** As {@link #of}, for what went wrong before anything was compiled. */
    public static String ofLoading(List<Diagnostic> diagnostics) {
        return of(diagnostics).replaceFirst(" occurred:", " occurred during loading:");
    }
}
