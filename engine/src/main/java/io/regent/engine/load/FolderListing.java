package io.regent.engine.load;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Reads folders and files, with failures in the words of the reference. */
public final class FolderListing {
    private FolderListing() {}

    /** What stands in {@code folder}, sorted by name. */
    static List<Path> of(Path folder) {
        try {
            return list(folder);
        } catch (IOException broken) {
            throw LoadErrors.unreadable(folder.toString(), broken);
        }
    }

    /** What stands in {@code folder}, sorted by name; a loop of symbolic links fails once the system's limit is reached. */
    public static List<Path> list(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream =
                Files.newDirectoryStream(folder.toString().isEmpty() ? Path.of(".") : folder)) {
            for (Path entry : stream) {
                if (!Files.exists(entry)) {
                    throw LoadErrors.of("stat " + entry.normalize() + ": " + whyMissing(entry));
                }
                entries.add(entry.normalize());
            }
        }
        Collections.sort(entries);
        return entries;
    }

    private static String whyMissing(Path entry) {
        try {
            return "it vanished while it was read: " + entry.toRealPath();
        } catch (NoSuchFileException dangling) {
            return LoadErrors.reason(dangling);
        } catch (IOException loop) {
            return "too many levels of symbolic links";
        }
    }

    /** The bytes of a file; {@code name} is what the user calls it. */
    static byte[] read(Path file, String name) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw LoadErrors.of("open " + name + ": " + LoadErrors.reason(broken));
        }
    }
}
