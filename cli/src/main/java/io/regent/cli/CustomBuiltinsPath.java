package io.regent.cli;

import io.regent.builtins.Families;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;

/** The jars and folders with built-ins of the user's own, see {@link io.regent.builtins.CustomBuiltins}. */
final class CustomBuiltinsPath {
    private static final String VARIABLE = "REGENT_BUILTINS";

    private CustomBuiltinsPath() {}

    /** Adds the built-ins that the environment names, if it does; false when that failed, after saying why. */
    static boolean load(Console console) {
        String path = console.environment().get(VARIABLE);
        if (path == null || path.isEmpty()) {
            return true;
        }
        try {
            // Stays open: classes are loaded from it as long as the process runs.
            Families.addServices(new URLClassLoader(urls(path), CustomBuiltinsPath.class.getClassLoader()));
            return true;
        } catch (IllegalArgumentException | MalformedURLException | ServiceConfigurationError wrong) {
            console.err().println("Error: " + VARIABLE + ": " + wrong.getMessage());
            return false;
        }
    }

    private static URL[] urls(String path) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator)) {
            Path file = Path.of(entry);
            if (!Files.exists(file)) {
                throw new IllegalArgumentException("no such file or folder: " + entry);
            }
            urls.add(file.toUri().toURL());
        }
        return urls.toArray(new URL[0]);
    }
}
