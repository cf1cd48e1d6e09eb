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
