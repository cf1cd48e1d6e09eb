package io.regent.cli.exec;

import io.regent.engine.load.FolderListing;
import io.regent.engine.load.LoadErrors;
import io.regent.rego.RegoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Finds the input files: those named, and all below folders, by name, that are JSON or YAML. */
final class InputFiles {
    private final List<Path> found = new ArrayList<>();

    private InputFiles() {}

    static List<Path> of(List<String> paths) throws ExecFailure {
        InputFiles files = new InputFiles();
        for (String path : paths) {
            Path file = Path.of(path).normalize();
            if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new ExecFailure("exec error: lstat " + path + ": no such file or directory");
            }
            files.add(file);
        }
        return files.found;
    }

    private void add(Path file) throws ExecFailure {
        if (!Files.isDirectory(file)) {
            if (isInput(file.toString())) {
                found.add(file);
            }
            return;
        }
        try {
            for (Path entry : FolderListing.list(file)) {
                // OPA: links to folders are not followed.
                if (!Files.isSymbolicLink(entry) || !Files.isDirectory(entry)) {
                    add(entry);
                }
            }
        } catch (IOException unreadable) {
            throw new ExecFailure("exec error: open " + file + ": " + LoadErrors.reason(unreadable));
        } catch (RegoException unreadable) {
            throw ExecFailure.of("exec error", unreadable);
        }
    }

    private static boolean isInput(String name) {
        return name.endsWith(".json") || name.endsWith(".yaml") || name.endsWith(".yml");
    }
}
