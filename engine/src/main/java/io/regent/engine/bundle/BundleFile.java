package io.regent.engine.bundle;

/**
 * A file of a bundle.
 *
 * @param path where it stands in the bundle; below a folder with a slash in front, in an archive as the archive has it
 * @param url where it was found: below the path of the folder or archive
 */
public record BundleFile(String path, String url, byte[] bytes) {
    /** The last name of the path. */
    public String name() {
        return SlashPath.name(path);
    }
}
