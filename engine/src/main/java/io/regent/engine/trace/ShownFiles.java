package io.regent.engine.trace;

import io.regent.rego.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the places of a trace are shown. When they are wider than is comfortable, what all paths have in common gives way to
 * {@code ...}.
 *
 * @param omitted what is left out of the files' names; empty for nothing
 */
record ShownFiles(String omitted) {
    private static final String QUERY = "query";
    private static final String ELLIPSIS = "...";
    private static final int IDEAL_WIDTH = 64;

    static ShownFiles of(List<TraceEvent> events) {
        Set<String> files = new LinkedHashSet<>();
        int longest = 0;
        for (TraceEvent event : events) {
            Location location = event.location();
            if (!location.file().isEmpty()) {
                files.add(location.file());
            }
            longest = Math.max(longest, place(location, location.file()).length());
        }
        return files.isEmpty() || longest <= IDEAL_WIDTH
                ? new ShownFiles("")
                : new ShownFiles(omitted(List.copyOf(files), longest));
    }

    String place(TraceEvent event) {
        String file = event.location().file();
        int at = omitted.isEmpty() ? -1 : file.indexOf(omitted);
        String shown = at < 0 ? file : file.substring(0, at) + ELLIPSIS + file.substring(at + omitted.length());
        return place(event.location(), shown);
    }

    private static String place(Location location, String file) {
        return location.isKnown() ? (file.isEmpty() ? QUERY : file) + ":" + location.row() : "";
    }

    /** As much of what the paths have in common as makes them narrow enough, from its left. */
    private static String omitted(List<String> files, int longest) {
        List<String> folders = new ArrayList<>();
        files.forEach(file -> folders.add(belowFirst(file)));
        String shared = longestShared(folders);
        int spare = IDEAL_WIDTH - (longest - shared.length() + ELLIPSIS.length());
        String left = spare <= 0 ? shared : shared.substring(0, Math.max(0, shared.length() - spare));
        return left.length() > ELLIPSIS.length() ? left : "";
    }

    /** The folder of a file without its first part. */
    private static String belowFirst(String file) {
        String folder = file.substring(0, Math.max(0, file.lastIndexOf('/')));
        String relative = folder.startsWith("/") ? folder.substring(1) : folder;
        return relative.substring(relative.indexOf('/') + 1);
    }

    /** The longest text that stands in all, the smallest of several. */
    private static String longestShared(List<String> texts) {
        String first = texts.get(0);
        for (int length = first.length(); length > 0; length--) {
            String smallest = "";
            for (int start = 0; start + length <= first.length(); start++) {
                String part = first.substring(start, start + length);
                if ((smallest.isEmpty() || part.compareTo(smallest) < 0)
                        && texts.stream().allMatch(text -> text.contains(part))) {
                    smallest = part;
                }
            }
            if (!smallest.isEmpty()) {
                return smallest;
            }
        }
        return "";
    }
}
