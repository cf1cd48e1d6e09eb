package io.regent.rego.parse;

import io.regent.rego.Location;
import io.regent.rego.ast.Comment;
import java.util.ArrayList;
import java.util.List;

/**
 * Comments that hold metadata.
 *
 * @param mark the comment that says so
 * @param lines the comments right below, which hold the YAML
 */
record AnnotationBlock(Comment mark, List<Comment> lines) {
    private static final String MARK = "METADATA";

    AnnotationBlock {
        lines = List.copyOf(lines);
    }

    /** The blocks among a module's comments: they begin in the first column and end where a line has no comment. */
    static List<AnnotationBlock> among(List<Comment> comments) {
        List<AnnotationBlock> blocks = new ArrayList<>();
        int at = 0;
        while (at < comments.size()) {
            Comment mark = comments.get(at++);
            if (!isMark(mark)) {
                continue;
            }
            List<Comment> lines = new ArrayList<>();
            while (at < comments.size() && continues(comments.get(at - 1), comments.get(at))) {
                lines.add(comments.get(at++));
            }
            blocks.add(new AnnotationBlock(mark, lines));
        }
        return blocks;
    }

    private static boolean isMark(Comment comment) {
        return comment.location().column() == 1 && comment.text().strip().startsWith(MARK);
    }

    private static boolean continues(Comment above, Comment comment) {
        Location where = comment.location();
        return where.row() == above.location().row() + 1 && where.column() == 1 && !isMark(comment);
    }

    /** The YAML: the comments without the one space that usually follows the {@code #}. */
    String yaml() {
        StringBuilder yaml = new StringBuilder();
        for (Comment line : lines) {
            String text = line.text();
            yaml.append(text, text.startsWith(" ") ? 1 : 0, text.length()).append('\n');
        }
        return yaml.toString();
    }

    /** From the mark to the last line. */
    Location location() {
        Location first = mark.location();
        return lines.isEmpty() ? first : first.to(lines.get(lines.size() - 1).location());
    }

    /** The comment that an error in a line of the YAML (from 1; 0 when unknown) is shown at. */
    // OPA: the one below that line, if there is one.
    Location lineLocation(int line) {
        return lines.get(Math.min(line, lines.size() - 1)).location();
    }
}
