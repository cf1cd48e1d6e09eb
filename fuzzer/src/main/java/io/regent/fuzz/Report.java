package io.regent.fuzz;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** What a run has found; shows differences as they come. */
final class Report {
    /** So many differences of one kind are shown. */
    private static final int OF_A_KIND = 2;

    private final Options options;
    private final PrintStream out;
    private final CaseFile files;
    private final Tally answers = new Tally();
    private final Tally differences = new Tally();
    private int shown;

    Report(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
        this.files = new CaseFile(options.folder());
    }

    void answered(List<Answer> all) {
        for (Answer answer : all) {
            String name = answer instanceof Answer.Failure(var problems) && !problems.isEmpty()
                    ? problems.getFirst().code()
                    : answer.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT);
            answers.count(name);
        }
    }

    /** Counts a difference; whether it is worth being shown. */
    synchronized boolean isShown(Comparison difference) {
        boolean worth = differences.count(difference.kind()) <= OF_A_KIND && shown < options.show();
        shown += worth ? 1 : 0;
        return worth;
    }

    synchronized void difference(long number, Case small, Comparison difference) throws IOException {
        Path file = files.write(options.seed() + "-" + number, small, difference.reference());
        show(number, file, String.join("--\n", small.modules()), difference);
        small.questions().forEach(question -> out.println("  " + question));
        out.println("  data: " + small.data() + "  input: " + small.input());
    }

    synchronized void formatDifference(long number, String small, boolean v0, Comparison difference)
            throws IOException {
        Path file = files.writeFormat("fmt-" + options.seed() + "-" + number, small, v0, difference.reference());
        show(number, file, small, difference);
    }

    private void show(long number, Path file, String text, Comparison difference) {
        out.printf(
                "--- seed %d, case %d, %s%n%s%n%s%n", options.seed(), number, file, text.stripTrailing(), difference);
    }

    /** Prints the counts; how many differences there are. */
    int close(long cases) {
        out.printf("%nanswers of the reference%n%s", answers);
        if (differences.total() > 0) {
            out.printf("%ndifferences%n%s", differences);
        }
        out.printf("%n%d cases, %d differences%n", cases, differences.total());
        return differences.total();
    }
}
