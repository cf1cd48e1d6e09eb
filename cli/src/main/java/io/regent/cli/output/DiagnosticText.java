package io.regent.cli.output;

import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import java.util.List;

/** Diagnostics as lines for people: how many, each with its place, and the calls that led there. */
public final class DiagnosticText {
    private DiagnosticText() {}

    /** Without a final line feed. */
    public static String of(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder(String.valueOf(new RegoException(diagnostics).getMessage()));
        for (Diagnostic diagnostic : diagnostics) {
            if (!diagnostic.trace().isEmpty()) {
                out.append("\n\nTraceback:");
                for (Diagnostic.Call call : diagnostic.trace()) {
                    out.append("\n  ")
                            .append(place(call))
                            .append(": ")
                            .append(call.location().text());
                }
            }
        }
        return out.toString();
    }

    /** As {@link #of}, for what went wrong before anything was compiled. */
    public static String ofLoading(List<Diagnostic> diagnostics) {
        return of(diagnostics).replaceFirst(" occurred:", " occurred during loading:");
    }

    private static String place(Diagnostic.Call call) {
        return call.location().toString();
    }
}
