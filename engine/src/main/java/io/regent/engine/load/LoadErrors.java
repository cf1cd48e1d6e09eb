package io.regent.engine.load;

import io.regent.rego.Diagnostic;
import io.regent.rego.RegoException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;

/** Failures of loading, which have a text but neither code nor place. */
public final class LoadErrors {
    private LoadErrors() {}

    public static RegoException of(String message) {
        return new RegoException(new Diagnostic("", message, null));
    }

    /** The failure with a text in front; several failures become one text. */
    public static RegoException after(String before, RegoException wrong) {
        return of(before + text(wrong));
    }

    /** The text of a failure of loading; other failures say how many they are. */
    public static String text(RegoException wrong) {
        boolean plain = wrong.diagnostics().size() == 1
                && wrong.diagnostics().getFirst().code().isEmpty();
        return plain ? wrong.diagnostics().getFirst().message() : String.valueOf(wrong.getMessage());
    }

    /** The text of failures of loading files, which say how many they are. */
    public static String textOfFiles(RegoException wrong) {
        return String.valueOf(wrong.getMessage()).replaceFirst(" occurred:", " occurred during loading:");
    }

    /** A file or folder that cannot be read. */
    public static RegoException unreadable(String file, IOException cause) {
        return of("stat " + file + ": " + reason(cause));
    }

    /** The operating system's words for the failure. */
    public static String reason(IOException cause) {
        return switch (cause) {
            case NoSuchFileException none -> "no such file or directory";
            case AccessDeniedException denied -> "permission denied";
            case FileSystemLoopException loop -> "too many levels of symbolic links";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
