package io.regent.engine.load;

import java.util.List;

/**
 * A path as given on the command line: {@code file}, {@code file:///…} or {@code prefix.path:file}.
 *
 * @param prefix where in {@code data} the documents go; empty for the root
 * @param file the file or folder
 */
public record LoadPath(List<String> prefix, String file) {
    private static final String SCHEME = "file://";

    public LoadPath {
        prefix = List.copyOf(prefix);
    }

    public static LoadPath parse(String text) {
        if (text.startsWith(SCHEME)) {
            return new LoadPath(List.of(), text.substring(SCHEME.length()));
        }
        int colon = text.indexOf(':');
        return colon <= 0
                ? new LoadPath(List.of(), text)
                : new LoadPath(
                        List.of(text.substring(0, colon).split("\\.", -1)), withoutScheme(text.substring(colon + 1)));
    }

    private static String withoutScheme(String text) {
        return text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
    }
}
