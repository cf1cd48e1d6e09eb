package io.regent.cli.fmt;

import io.regent.engine.load.LoadErrors;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/** The policies below a path, in the order of their names, a folder where its name stands. Links to folders are not followed. */
final class RegoFiles {
    private static final String EXTENSION = ".rego";

    /** What is done with a file. */
    interface Action {
        void file(String path) throws FmtFailure;
    }

    private final Action action;

    RegoFiles(Action action) {
        this.action = action;
    }

    /** Does it with the files at and below {@code argument}, a path or a {@code file://} URL. */
    void walk(String argument) throws FmtFailure {
        visit(path(argument));
    }

    private static String path(String argument) throws FmtFailure {
        if (!argument.contains("://")) {
            return argument;
        }
        try {
            URI url = new URI(argument);
            if ("file".equals(url.getScheme())) {
                return url.getPath();
            }
        } catch (URISyntaxException wrong) {
            throw FmtFailure.ofPath("parse \"" + argument + "\": " + wrong.getReason());
        }
        throw FmtFailure.ofPath("unsupported URL scheme: " + argument);
    }

    private void visit(String path) throws FmtFailure {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(Path.of(path), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (IOException missing) {
            throw FmtFailure.ofPath("lstat " + path + ": " + LoadErrors.reason(missing));
        }
        if (attributes.isDirectory()) {
            for (String name : names(path)) {
                visit(join(path, name));
            }
        } else if (path.endsWith(EXTENSION)) {
            action.file(path);
        }
    }

    private static List<String> names(String folder) throws FmtFailure {
        try (Stream<Path> entries = Files.list(Path.of(folder))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException unreadable) {
            throw FmtFailure.ofPath("open " + folder + ": " + LoadErrors.reason(unreadable));
        }
    }

    private static String join(String folder, String name) {
        return Path.of(folder).resolve(name).normalize().toString();
    }
}
