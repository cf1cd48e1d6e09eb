package io.regent.engine.signature;

import io.regent.engine.load.LoadErrors;
import io.regent.value.BinaryText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Keys as users give them: the text itself or the path of a file that holds it. */
public final class KeyText {
    private static final String PEM = "-----BEGIN";

    private KeyText() {}

    /** The text of a key to sign with; PEM and a text that is no path of a file stand for themselves. */
    static String of(String given) {
        return given.startsWith(PEM) ? given : ofFile(given);
    }

    /** The text of a key to check with; a text that is no path of a file stands for itself. */
    public static String ofFile(String given) {
        if (given.isEmpty()) {
            return given;
        }
        try {
            Path file = Path.of(given);
            if (Files.isDirectory(file)) {
                throw LoadErrors.of("read " + given + ": is a directory");
            }
            return Files.exists(file) ? BinaryText.decode(Files.readAllBytes(file)) : given;
        } catch (InvalidPathException noPath) {
            return given;
        } catch (IOException unreadable) {
            throw LoadErrors.of("open " + given + ": " + LoadErrors.reason(unreadable));
        }
    }
}
