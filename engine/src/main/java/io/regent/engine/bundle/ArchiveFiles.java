package io.regent.engine.bundle;

import io.regent.engine.load.LoadErrors;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.jspecify.annotations.Nullable;

/** The files of a bundle in a gzipped tar archive, in its order. Links in an archive are passed over. */
final class ArchiveFiles {
    /** Bytes. */
    private static final int GZIP_HEADER = 10;

    private final String base;
    private final FileChoice choice;
    private final List<BundleFile> files = new ArrayList<>();
    private final List<String> ignoredFolders = new ArrayList<>();

    private ArchiveFiles(String base, FileChoice choice) {
        this.base = base;
        this.choice = choice;
    }

    /**
     * All files.
     *
     * @param base the path of the archive, for the files' own
     * @throws io.regent.rego.RegoException when it is broken or too large
     */
    static List<BundleFile> of(InputStream archive, String base, FileChoice choice) throws IOException {
        ArchiveFiles found = new ArchiveFiles(SlashPath.clean(base), choice);
        try (LimitedStream bytes = new LimitedStream(unzipped(archive), choice.maxTotalBytes());
                TarArchiveInputStream tar = new TarArchiveInputStream(bytes)) {
            found.readAll(tar);
            if (bytes.count() % TarConstants.DEFAULT_RCDSIZE != 0) {
                throw new EOFException();
            }
        } catch (EOFException cut) {
            throw broken("unexpected EOF");
        } catch (ZipException wrong) {
            throw broken(isSum(wrong) ? "gzip: invalid checksum" : "flate: corrupt input");
        }
        return found.files;
    }

    private static InputStream unzipped(InputStream archive) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(archive);
        buffered.mark(GZIP_HEADER);
        int start = buffered.readNBytes(GZIP_HEADER).length;
        if (start < GZIP_HEADER) {
            throw broken("archive read failed: " + (start == 0 ? "EOF" : "unexpected EOF"));
        }
        buffered.reset();
        try {
            return new GZIPInputStream(buffered);
        } catch (ZipException wrong) {
            throw broken("archive read failed: gzip: invalid header");
        } catch (EOFException cut) {
            throw broken("archive read failed: unexpected EOF");
        }
    }

    private static boolean isSum(ZipException wrong) {
        String message = String.valueOf(wrong.getMessage());
        return message.contains("GZIP trailer");
    }

    private void readAll(TarArchiveInputStream tar) throws IOException {
        for (TarArchiveEntry entry = next(tar); entry != null; entry = next(tar)) {
            String name = entry.getName();
            if (entry.isDirectory()) {
                if (choice.ignores(SlashPath.name(name))) {
                    ignoredFolders.add(SlashPath.trimmed(name));
                }
            } else if (isPlain(entry) && !isIgnored(name)) {
                files.add(new BundleFile(name, SlashPath.join(base, name), read(entry, tar)));
            }
        }
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        try {
            return tar.getNextEntry();
        } catch (EOFException | ZipException broken) {
            throw broken;
        } catch (IOException | IllegalArgumentException malformed) {
            throw broken("archive/tar: invalid tar header");
        }
    }

    private static boolean isPlain(TarArchiveEntry entry) {
        byte kind = entry.getLinkFlag();
        return kind == TarConstants.LF_NORMAL || kind == TarConstants.LF_OLDNORM;
    }

    private boolean isIgnored(String name) {
        String folder = SlashPath.trimmed(SlashPath.folder(name));
        return choice.ignores(SlashPath.name(name)) || ignoredFolders.stream().anyMatch(folder::startsWith);
    }

    private byte[] read(TarArchiveEntry entry, TarArchiveInputStream tar) throws IOException {
        if (entry.getSize() > choice.maxFileBytes()) {
            throw LoadErrors.of("bundle file '" + SlashPath.unrooted(entry.getName()) + "' size (" + entry.getSize()
                    + " bytes) exceeded max size (" + choice.maxFileBytes() + " bytes)");
        }
        try {
            return tar.readAllBytes();
        } catch (ZipException damaged) {
            throw damaged;
        } catch (IOException cut) {
            throw broken("failed to copy file " + entry.getName() + ": unexpected EOF");
        }
    }

    private static RuntimeException broken(String why) {
        return LoadErrors.of("bundle read failed: " + why);
    }
}
