package io.regent.engine.bundle;

import java.util.ArrayList;
import java.util.List;

/** Paths as texts with slashes; the file system is not asked. */
public final class SlashPath {
    private SlashPath() {}

    /** The shortest path of the same meaning: no {@code .}, no {@code ..} behind a name, no repeated slashes; {@code .} for none. */
    public static String clean(String path) {
        boolean rooted = path.startsWith("/");
        List<String> names = new ArrayList<>();
        for (String name : path.split("/", -1)) {
            boolean up = name.equals("..");
            if (up && !names.isEmpty() && !names.getLast().equals("..")) {
                names.removeLast();
            } else if (up ? !rooted : !name.isEmpty() && !name.equals(".")) {
                names.add(name);
            }
        }
        String joined = String.join("/", names);
        return rooted ? "/" + joined : joined.isEmpty() ? "." : joined;
    }

    /** One path below another, cleaned; an empty one does not count. */
    public static String join(String folder, String path) {
        return folder.isEmpty() ? path.isEmpty() ? "" : clean(path) : clean(folder + "/" + path);
    }

    /** What stands before the last name, cleaned; {@code .} when nothing does. */
    public static String folder(String path) {
        return clean(path.substring(0, path.lastIndexOf('/') + 1));
    }

    /** The last name. */
    public static String name(String path) {
        int end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return path.substring(path.lastIndexOf('/', end - 1) + 1, end);
    }

    /** The path with a slash in front. */
    public static String rooted(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    /** The path without one slash in front. */
    public static String unrooted(String path) {
        return path.startsWith("/") ? path.substring(1) : path;
    }

    /** The path without slashes at its ends. */
    public static String trimmed(String path) {
        int from = 0;
        int to = path.length();
        while (from < to && path.charAt(from) == '/') {
            from++;
        }
        while (to > from && path.charAt(to - 1) == '/') {
            to--;
        }
        return path.substring(from, to);
    }
}
