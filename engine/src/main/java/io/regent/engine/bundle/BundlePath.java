package io.regent.engine.bundle;

import io.regent.engine.load.LoadErrors;
import io.regent.rego.RegoException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a bundle is, as users say it: a path or a {@code file://} address of a folder or archive.
 *
 * @param path the path alone
 * @param isFolder whether it is a folder
 */
public record BundlePath(String path, boolean isFolder) {
    private static final String SCHEME = "://";

    /** The bundle's place; fails when there is nothing. */
    public static BundlePath of(String given) {
        String path = given.contains(SCHEME) ? pathOf(given) : given;
        if (path.startsWith("//") || path.startsWith("\\\\")) {
            throw LoadErrors.of("UNC path read is not allowed: " + path);
        }
        if (path.isEmpty()) {
            throw LoadErrors.of("error reading \"\": stat : no such file or directory");
        }
        try {
            Path file = Path.of(path);
            file.getFileSystem().provider().checkAccess(file);
            return new BundlePath(path, Files.isDirectory(file));
        } catch (InvalidPathException malformed) {
            throw missing(path, "invalid argument");
        } catch (IOException broken) {
            throw missing(path, LoadErrors.reason(broken));
        }
    }

    private static RegoException missing(String path, String why) {
        return LoadErrors.of("error reading \"" + path + "\": stat " + path + ": " + why);
    }

    private static String pathOf(String address) {
        try {
            URI uri = new URI(address);
            if ("file".equals(uri.getScheme())) {
                return uri.getPath();
            }
        } catch (URISyntaxException malformed) {
            throw LoadErrors.of("parse \"" + address + "\": " + malformed.getReason());
        }
        throw LoadErrors.of("unsupported URL scheme: " + address);
    }

    /**
     * Reads the bundle.
     *
     * @throws RegoException with one text that says of which bundle it speaks
     */
    public Bundle read(BundleOptions options) {
        try {
            return BundleReader.read(files(path, options.files()), isFolder ? path : "", options);
        } catch (IOException broken) {
            throw LoadErrors.of("open " + path + ": " + LoadErrors.reason(broken));
        } catch (RegoException wrong) {
            throw LoadErrors.after("bundle " + path + ": ", wrong);
        }
    }

    /** All files there, also those that are no part of bundles. */
    public List<BundleFile> files(FileChoice choice) {
        try {
            return files(path, choice);
        } catch (IOException broken) {
            throw LoadErrors.of("open " + path + ": " + LoadErrors.reason(broken));
        }
    }

    static List<BundleFile> files(String path, FileChoice choice) throws IOException {
        Path file = Path.of(path);
        if (Files.isDirectory(file)) {
            return FolderFiles.of(path, choice);
        }
        try (InputStream in = Files.newInputStream(file)) {
            return ArchiveFiles.of(in, path, choice);
        }
    }
}
