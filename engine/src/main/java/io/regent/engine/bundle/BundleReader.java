package io.regent.engine.bundle;

import io.regent.engine.load.FolderListing;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.NamePattern;
import io.regent.rego.ParseOptions;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Reads bundles: a folder, or a {@code .tar.gz} archive. */
public final class BundleReader {
    /** The largest file that is read from an archive, in bytes. */
    private static final long MAX_FILE_BYTES = 1L << 30;

    private BundleReader() {}

    /**
     * The bundle at {@code path}.
     *
     * @param ignored patterns of names of files and folders in a bundle folder to pass over
     * @throws io.regent.rego.RegoException when it breaks a rule of bundles or a policy does not parse
     */
    public static Bundle read(Path path, ParseOptions options, List<NamePattern> ignored) throws IOException {
        if (Files.isDirectory(path)) {
            return readFolder(path, options, ignored, Path::toString);
        }
        try (InputStream in = Files.newInputStream(path)) {
            return readArchive(in, options);
        }
    }

    /** As {@link #read}, but policies in a folder are named by their paths in it, after a slash, as in an archive. */
    public static Bundle readRooted(Path path, ParseOptions options) throws IOException {
        Path root = path.normalize();
        return Files.isDirectory(path)
                ? readFolder(root, options, List.of(), file -> "/" + root.relativize(file))
                : read(path, options, List.of());
    }

    private static Bundle readFolder(
            Path folder, ParseOptions options, List<NamePattern> ignored, Function<Path, String> naming)
            throws IOException {
        BundleParts parts = new BundleParts(options);
        folder(folder.normalize(), "", parts, ignored, naming);
        return parts.bundle();
    }

    /** The bundle in a gzipped tar archive; policies are named by their paths in it. */
    public static Bundle readArchive(InputStream archive, ParseOptions options) throws IOException {
        BundleParts parts = new BundleParts(options);
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    parts.add(entry.getName(), entry.getName(), read(entry, tar));
                }
            }
        } catch (EOFException | ZipException broken) {
            throw LoadErrors.of("bundle read failed: archive read failed: unexpected EOF");
        }
        return parts.bundle();
    }

    private static byte[] read(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException {
        if (entry.getSize() > MAX_FILE_BYTES) {
            throw LoadErrors.of("bundle file '" + entry.getName() + "' size (" + entry.getSize()
                    + " bytes) exceeds configured size_limit_bytes (" + MAX_FILE_BYTES + " bytes)");
        }
        return tar.readAllBytes();
    }

    private static void folder(
            Path folder, String inner, BundleParts parts, List<NamePattern> ignored, Function<Path, String> naming)
            throws IOException {
        for (Path entry : FolderListing.list(folder)) {
            String name = entry.getFileName().toString();
            if (ignored.stream().anyMatch(pattern -> pattern.matches(name))) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                folder(entry, inner + name + "/", parts, ignored, naming);
            } else if (BundleParts.isPart(name)) {
                parts.add(inner + name, naming.apply(entry), Files.readAllBytes(entry));
            }
        }
    }
}
