package io.regent.fuzz;

import java.nio.file.Path;

/**
 * What is asked of a run.
 *
 * @param reference the program to compare with
 * @param seed which cases
 * @param first the number of the first case
 * @param cases how many
 * @param jobs how many at the same time, each with processes of its own
 * @param show how many differences are shown and shrunk
 * @param folder where case files are written
 */
record Options(Path reference, long seed, long first, long cases, int jobs, int show, Path folder) {
    static final String USAGE = """
            ./fuzz [--reference PATH] [--seed N] [--first N] [--cases N] [--jobs N] [--show N]

              --reference  the program to compare with; else $REGENT_REFERENCE, ../shared/tools/opa or opa
              --seed       which cases (1)
              --first      the number of the first case (0): what a difference names, with --cases 1, shows it alone
              --cases      how many cases (10000)
              --jobs       how many at the same time (2)
              --show       how many differences are shown, made small and written to target/fuzz (20)
            """;

    /** Reads flags in pairs. */
    static Options of(String[] arguments, Path otherwise) {
        Options options = new Options(otherwise, 1, 0, 10_000, 2, 20, Path.of("target", "fuzz"));
        for (int i = 0; i < arguments.length; i += 2) {
            if (i + 1 == arguments.length) {
                throw new IllegalArgumentException(arguments[i] + " needs a value");
            }
            options = options.with(arguments[i], arguments[i + 1]);
        }
        return options;
    }

    private Options with(String flag, String value) {
        return switch (flag) {
            case "--reference" -> new Options(Path.of(value), seed, first, cases, jobs, show, folder);
            case "--seed" -> new Options(reference, Long.parseLong(value), first, cases, jobs, show, folder);
            case "--first" -> new Options(reference, seed, Long.parseLong(value), cases, jobs, show, folder);
            case "--cases" -> new Options(reference, seed, first, Long.parseLong(value), jobs, show, folder);
            case "--jobs" -> new Options(reference, seed, first, cases, Integer.parseInt(value), show, folder);
            case "--show" -> new Options(reference, seed, first, cases, jobs, Integer.parseInt(value), folder);
            default -> throw new IllegalArgumentException("unknown flag " + flag);
        };
    }
}
