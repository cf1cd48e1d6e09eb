package io.regent.server;

import java.util.ArrayList;
import java.util.List;

/** Paths without detours. */
final class Paths {
    private Paths() {}

    /** {@code path} without empty, {@code .} and {@code ..} segments; a slash at the end stays. */
    static String clean(String path) {
        if (isClean(path)) {
            return path;
        }
        List<String> parts = new ArrayList<>();
        for (String part : path.split("/", -1)) {
            if (part.equals("..")) {
                if (!parts.isEmpty()) {
                    parts.removeLast();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.add(part);
            }
        }
        String joined = "/" + String.join("/", parts);
        return path.endsWith("/") && joined.length() > 1 ? joined + "/" : joined;
    }

    private static boolean isClean(String path) {
        return path.startsWith("/")
                && !path.contains("//")
                && !path.contains("/./")
                && !path.contains("/../")
                && !path.endsWith("/.")
                && !path.endsWith("/..");
    }
}
