package io.regent.fuzz;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Takes batches of cases until there are no more. */
final class Worker implements Runnable, AutoCloseable {
    private static final int TRIES = 4000;
    private static final int TRIES_OF_FORMAT = 400;

    private final Options options;
    private final CaseGrammar cases;
    private final AtomicLong next;
    private final Report report;
    private final Program regent = new InProcess();
    private final Program reference;

    Worker(Options options, CaseGrammar cases, AtomicLong next, Report report) {
        this.options = options;
        this.cases = cases;
        this.next = next;
        this.report = report;
        this.reference = new Reference(options.reference());
    }

    @Override
    public void run() {
        long end = options.first() + options.cases();
        try {
            for (long from = next.getAndAdd(CaseGrammar.BATCH); from < end; from = next.getAndAdd(CaseGrammar.BATCH)) {
                batch(from, Math.min(end, from + CaseGrammar.BATCH));
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException unwritten) {
            throw new java.io.UncheckedIOException(unwritten);
        }
    }

    private void batch(long from, long end) throws InterruptedException, IOException {
        List<Long> numbers = new ArrayList<>();
        for (long number = from; number < end; number++) {
            policies(number);
            if (cases.isFormatted(number)) {
                numbers.add(number);
            }
        }
        for (boolean v0 : new boolean[] {false, true}) {
            format(
                    numbers.stream()
                            .filter(number -> cases.at(number).v0() == v0)
                            .toList(),
                    v0);
        }
    }

    private void policies(long number) throws InterruptedException, IOException {
        Case test = cases.at(number);
        List<Answer> theirs = reference.answers(test);
        report.answered(theirs);
        Comparison difference = Comparison.of(regent.answers(test), theirs);
        if (difference != null && report.isShown(difference)) {
            Case small = new Shrinker(smaller -> isSame(difference, compared(smaller)), TRIES).shrink(test);
            Comparison shown = compared(small);
            report.difference(number, small, shown == null ? difference : shown);
        }
    }

    private @Nullable Comparison compared(Case test) throws InterruptedException {
        return Comparison.of(regent.answers(test), reference.answers(test));
    }

    private static boolean isSame(Comparison difference, @Nullable Comparison other) {
        return other != null && other.kind().equals(difference.kind());
    }

    private void format(List<Long> numbers, boolean v0) throws InterruptedException, IOException {
        List<String> texts = numbers.stream()
                .map(number -> cases.at(number).modules().getLast())
                .toList();
        List<Answer> ours = regent.formatted(texts, v0);
        List<Answer> theirs = reference.formatted(texts, v0);
        for (int i = 0; i < texts.size(); i++) {
            Comparison difference = Comparison.of(ours.subList(i, i + 1), theirs.subList(i, i + 1));
            if (difference != null && report.isShown(difference)) {
                formatDifference(numbers.get(i), texts.get(i), v0, difference);
            }
        }
    }

    private void formatDifference(long number, String text, boolean v0, Comparison difference)
            throws InterruptedException, IOException {
        Case test = new Case(v0, List.of(text), io.regent.value.Obj.EMPTY, null, List.of());
        Shrinker.Check check =
                smaller -> isSame(difference, formatted(smaller.modules().getFirst(), v0));
        String small =
                new Shrinker(check, TRIES_OF_FORMAT).shrink(test).modules().getFirst();
        Comparison shown = formatted(small, v0);
        report.formatDifference(number, small, v0, shown == null ? difference : shown);
    }

    private @Nullable Comparison formatted(String text, boolean v0) throws InterruptedException {
        return Comparison.of(regent.formatted(List.of(text), v0), reference.formatted(List.of(text), v0));
    }

    @Override
    public void close() {
        reference.close();
        regent.close();
    }
}
