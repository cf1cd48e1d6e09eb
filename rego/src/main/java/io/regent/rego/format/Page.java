package io.regent.rego.format;

import io.regent.rego.ast.Comment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The text written so far: lines, their indentation, and the comment that waits for the end of the current line. */
final class Page {
    private final StringBuilder out = new StringBuilder();
    private int level;
    private boolean inLine;
    private boolean delayed;
    private @Nullable Comment waiting;

    /** A place to come back to with {@link #cut}. */
    record Mark(int length, int level) {}

    void write(String text) {
        out.append(text);
    }

    boolean isInLine() {
        return inLine;
    }

    void startLine() {
        inLine = true;
        for (int i = 0; i < level; i++) {
            out.append('\t');
        }
    }

    void startLineIfNeeded() {
        if (!inLine) {
            startLine();
        }
    }

    /** Takes the current text for the beginning of a line. */
    void continueLine() {
        inLine = true;
    }

    void endLine() {
        inLine = false;
        if (waiting != null && !delayed) {
            out.append(' ').append(Comments.text(waiting));
            waiting = null;
        }
        delayed = false;
        out.append('\n');
    }

    /** Ends the current line, if there is one, and adds an empty one. */
    void blankLine() {
        if (inLine) {
            endLine();
        }
        out.append('\n');
    }

    void line(String text) {
        startLineIfNeeded();
        out.append(text);
        endLine();
    }

    /** Comments on lines of their own, with the distances they had; a block of annotations keeps away from another. */
    void comments(List<Comment> comments) {
        boolean inMetadata = false;
        for (int i = 0; i < comments.size(); i++) {
            Comment comment = comments.get(i);
            boolean metadata = Comments.isMetadata(comment);
            int distance = i == 0
                    ? 0
                    : comment.location().row() - comments.get(i - 1).location().row();
            if (distance > 1) {
                blankLine();
                inMetadata = false;
            } else if (distance == 1 && inMetadata && metadata) {
                blankLine();
            }
            inMetadata |= metadata;
            line(Comments.text(comment));
        }
    }

    /** What is written next stands on further lines, one step to the right. */
    void indent() {
        level++;
    }

    void outdent() {
        level = Math.max(0, level - 1);
    }

    /** Lets {@code comment} end the current line; null for none. */
    void endLineWith(@Nullable Comment comment) throws CommentClash {
        if (comment == null) {
            return;
        }
        Comment earlier = waiting;
        waiting = earlier == null ? comment : null;
        if (earlier != null) {
            throw CommentClash.atLineEnd(comment, earlier);
        }
    }

    /** The waiting comment is not for the line that ends next but for the one after it. */
    void delayComment() {
        delayed = true;
    }

    boolean hasWaitingComment() {
        return waiting != null;
    }

    /** Forgets the waiting comment if it stands on one of these rows. */
    void forgetComment(int firstRow, int lastRow) {
        if (waiting != null
                && waiting.location().row() >= firstRow
                && waiting.location().row() <= lastRow) {
            waiting = null;
        }
    }

    Mark mark() {
        return new Mark(out.length(), level);
    }

    // OPA: whether a line has begun and which comment waits is not taken back.
    void cut(Mark mark) {
        out.setLength(mark.length());
        level = mark.level();
    }

    /** Whether {@code text} begins with what was written, line ends at its end left out. */
    boolean beginsLike(String text) {
        int end = out.length();
        while (end > 0 && out.charAt(end - 1) == '\n') {
            end--;
        }
        return text.startsWith(out.substring(0, end));
    }

    /** The text without empty lines at its end. */
    String text() {
        int end = out.length();
        while (end > 1 && out.charAt(end - 1) == '\n' && out.charAt(end - 2) == '\n') {
            end--;
        }
        return out.substring(0, end);
    }
}
