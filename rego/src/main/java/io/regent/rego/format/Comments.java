package io.regent.rego.format;

import io.regent.rego.Location;
import io.regent.rego.ast.Comment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The comments that are still to be written, in source order. */
final class Comments {
    private static final int NEXT_LINE = 0x85;

    private final List<Comment> all;
    private int next;

    Comments(List<Comment> comments) {
        all = new ArrayList<>(comments);
        all.sort(Comparator.comparingInt(each -> each.location().start()));
    }

    /** The comment as it is written, without blanks at its end. */
    static String text(Comment comment) {
        String text = comment.text();
        int end = text.length();
        while (end > 0 && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return "#" + text.substring(0, end);
    }

    private static boolean isBlank(char c) {
        return c >= '\t' && c <= '\r' || c == NEXT_LINE || Character.isSpaceChar(c);
    }

    /** Whether a block of annotations begins here. */
    static boolean isMetadata(Comment comment) {
        return comment.location().column() == 1 && comment.text().strip().startsWith("METADATA");
    }

    boolean isEmpty() {
        return next == all.size();
    }

    /** The next comment; there has to be one. */
    Comment first() {
        return all.get(next);
    }

    /** A place to come back to with {@link #reset}. */
    int mark() {
        return next;
    }

    void reset(int mark) {
        next = mark;
    }

    /** Forgets all that were not written yet. */
    void drop() {
        next = all.size();
    }

    /** Those that stand above {@code row}, which are waiting no longer. */
    List<Comment> takeAbove(int row) {
        int from = next;
        while (!isEmpty() && first().location().row() < row) {
            next++;
        }
        return List.copyOf(all.subList(from, next));
    }

    /** The one on {@code row}, when the next one is; it is waiting no longer. */
    @Nullable
    Comment takeOn(int row) {
        return !isEmpty() && first().location().row() == row ? all.get(next++) : null;
    }

    /** The first one on a row between the two, these left out; null when there is none. */
    @Nullable
    Comment between(int above, int below) {
        for (Comment comment : all.subList(next, all.size())) {
            int row = comment.location().row();
            if (row >= below) {
                return null;
            }
            if (row > above) {
                return comment;
            }
        }
        return null;
    }

    /** Whether nothing but blanks stands between some comment and {@code where}; written ones count too. */
    boolean isDirectlyBefore(Location where) {
        String text = where.source().text();
        for (Comment comment : all) {
            int end = comment.location().end();
            if (end <= where.start() && text.substring(end, where.start()).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** The comments on these rows, by row; they are waiting no longer. */
    Map<Integer, Comment> takeOnRows(Set<Integer> rows) {
        Map<Integer, Comment> taken = new HashMap<>();
        for (Comment comment : all.subList(next, all.size())) {
            int row = comment.location().row();
            if (rows.contains(row)) {
                taken.put(row, comment);
            }
        }
        all.subList(next, all.size())
                .removeIf(comment -> rows.contains(comment.location().row()));
        return taken;
    }
}
