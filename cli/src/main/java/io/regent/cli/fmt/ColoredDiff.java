package io.regent.cli.fmt;

import java.util.List;
import org.bitbucket.cowwoc.diffmatchpatch.DiffMatchPatch;
import org.bitbucket.cowwoc.diffmatchpatch.DiffMatchPatch.Diff;

/** Both texts in one: what goes in red, what comes in green. */
final class ColoredDiff {
    private static final String RED = "\u001b[31m";
    private static final String GREEN = "\u001b[32m";
    private static final String PLAIN = "\u001b[0m";

    private ColoredDiff() {}

    static String of(String before, String after) {
        StringBuilder out = new StringBuilder();
        List<Diff> pieces = new DiffMatchPatch().diffMain(before, after, false);
        for (Diff piece : pieces) {
            switch (piece.operation) {
                case DELETE -> colored(out, RED, piece.text);
                case INSERT -> colored(out, GREEN, piece.text);
                case EQUAL -> out.append(piece.text);
            }
        }
        return out.toString();
    }

    /** Each line on its own, so that a terminal colors no line ends. */
    private static void colored(StringBuilder out, String color, String text) {
        out.append(color).append(text.replace("\n", PLAIN + "\n" + color)).append(PLAIN);
    }
}
