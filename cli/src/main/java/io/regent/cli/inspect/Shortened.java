package io.regent.cli.inspect;

import java.nio.charset.StandardCharsets;

/** Texts that are cut to fit into a table; lengths count bytes. */
final class Shortened {
    private static final String DOTS = "...";

    private Shortened() {}

    /** The text, if it is shorter than {@code max}, else its beginning and dots. */
    static String text(String text, int max) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return bytes.length < max ? text : new String(bytes, 0, max - DOTS.length(), StandardCharsets.UTF_8) + DOTS;
    }

    /** The path, if it is shorter than {@code max}, else without a part in its middle, as far as there are folders. */
    static String path(String path, int max) {
        if (path.length() < max) {
            return path;
        }
        String middle = middle(path);
        int spare = max - (path.length() - middle.length() + DOTS.length());
        if (spare > 0) {
            middle = spare > middle.length() ? "" : middle.substring(0, middle.length() - spare);
        }
        int at = path.indexOf(middle);
        return middle.length() <= DOTS.length()
                ? path
                : path.substring(0, at) + DOTS + path.substring(at + middle.length());
    }

    /** The folders of a path but for the first. */
    private static String middle(String path) {
        int last = path.lastIndexOf('/');
        String folders = last <= 0 ? "" : path.substring(path.startsWith("/") ? 1 : 0, last);
        int first = folders.indexOf('/');
        return first > 0 ? folders.substring(first + 1) : folders;
    }
}
