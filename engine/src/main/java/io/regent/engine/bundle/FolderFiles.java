package io.regent.engine.bundle;

import io.regent.engine.load.LoadErrors;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The files of a bundle in a folder, folder by folder, sorted by name. */
final class FolderFiles {
    private static final String MANIFEST = ".manifest";

    private final String root;
    private final FileChoice choice;
    private final List<BundleFile> files = new ArrayList<>();
    private long bytes;

    private FolderFiles(String root, FileChoice choice) {
        this.root = root;
        this.choice = choice;
    }

    static List<BundleFile> of(String folder, FileChoice choice) throws IOException {
        String root = folder.startsWith("./") ? folder.length() == 2 ? "." : folder.substring(2) : folder;
        FolderFiles found = new FolderFiles(root, choice);
        found.visit(Path.of(root), root);
        return found.files;
    }

    /** Visits a file or folder, if it is not passed over; what cannot be listed counts as empty. */
    private void visit(Path entry, String name) throws IOException {
        if (choice.ignores(SlashPath.name(name))) {
            return;
        }
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            for (String below : names(entry)) {
                visit(entry.resolve(below), SlashPath.join(name, below));
            }
        } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                || choice.followsLinks() && Files.isSymbolicLink(entry)) {
            String path = path(name);
            files.add(new BundleFile(path, SlashPath.join(root, path), read(entry, name)));
        }
    }

    private static List<String> names(Path folder) {
        List<String> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(entry -> names.add(entry.getFileName().toString()));
        } catch (IOException unreadable) {
            return List.of();
        }
        Collections.sort(names);
        return names;
    }

    /** Where a file stands below the root. */
    private String path(String name) {
        // OPA: below the root "." hidden files lose their dot, but for the manifest.
        boolean whole = !name.startsWith(root)
                || root.equals(".") && SlashPath.name(name).equals(MANIFEST);
        return SlashPath.rooted(whole ? name : name.substring(root.length()));
    }

    private byte[] read(Path file, String name) {
        try {
            long size = Files.size(file);
            if (size > choice.maxFileBytes()) {
                throw LoadErrors.of("bundle file " + SlashPath.unrooted(path(name)) + " size (" + size
                        + " bytes) exceeds configured size_limit_bytes (" + choice.maxFileBytes() + " bytes)");
            }
            bytes += size;
            if (bytes > choice.maxTotalBytes()) {
                throw LoadErrors.of(
                        "bundle read failed: files are larger than " + choice.maxTotalBytes() + " bytes together");
            }
            return Files.readAllBytes(file);
        } catch (IOException broken) {
            throw LoadErrors.of(
                    Files.isDirectory(file)
                            ? "read " + name + ": is a directory"
                            : "failed to open file " + path(name) + ": open " + name + ": "
                                    + LoadErrors.reason(broken));
        }
    }
}
