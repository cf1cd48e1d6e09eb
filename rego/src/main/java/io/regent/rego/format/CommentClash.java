package io.regent.rego.format;

import io.regent.rego.ast.Comment;

/**
 * A comment stands where the layout has no place for it. The innermost term around it is then written as it stands in
 * the source.
 *
 * <p>What is thrown away on the way out, comments included, is what the reference throws away.
 */
final class CommentClash extends Exception {
    private static final long serialVersionUID = 1;
    private static final int MOST_SHOWN = 100;

    private CommentClash(String message) {
        super(message, null, false, false);
    }

    /** {@code comment} would end a line that {@code earlier} already ends. */
    static CommentClash atLineEnd(Comment comment, Comment earlier) {
        return clash(comment, text(earlier), earlier.location().row());
    }

    /** {@code comment} stands on a row of its own between things that are written on one row. */
    static CommentClash between(Comment comment) {
        return clash(comment, "", 0);
    }

    private static CommentClash clash(Comment comment, String earlier, int row) {
        return new CommentClash("unexpected new comment (" + text(comment) + ") on line "
                + comment.location().row() + " because there is already a comment (" + earlier
                + ") registered for line " + row);
    }

    private static String text(Comment comment) {
        String text = Comments.text(comment);
        return text.length() > MOST_SHOWN ? text.substring(0, MOST_SHOWN - 2) + "..." : text;
    }
}
