package io.regent.engine.bundle;

import io.regent.engine.load.NamePattern;
import java.util.List;

/**
 * Which files of a bundle are read.
 *
 * @param ignored patterns of names of files and folders to pass over
 * @param followsLinks whether symbolic links to files are read; links to folders never are
 * @param maxFileBytes the size of a file that is still read
 * @param maxTotalBytes how large all files together may be
 */
public record FileChoice(List<NamePattern> ignored, boolean followsLinks, long maxFileBytes, long maxTotalBytes) {
    /** The reference's limit for a file, 1 GiB. */
    private static final long FILE_BYTES = 1L << 30;

    public FileChoice {
        ignored = List.copyOf(ignored);
    }

    /** Everything but the names that fit {@code ignored}, no more than fits into a half of the memory. */
    public static FileChoice without(List<NamePattern> ignored) {
        return new FileChoice(ignored, false, FILE_BYTES, Runtime.getRuntime().maxMemory() / 2);
    }

    public FileChoice followingLinks(boolean follows) {
        return new FileChoice(ignored, follows, maxFileBytes, maxTotalBytes);
    }

    /** Whether a file or folder is passed over. */
    boolean ignores(String name) {
        for (NamePattern pattern : ignored) {
            if (pattern.matches(name)) {
                return true;
            }
        }
        return false;
    }
}
