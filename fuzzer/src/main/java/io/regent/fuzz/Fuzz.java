package io.regent.fuzz;

import io.regent.builtins.Families;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Compares Regent with the reference on random cases; the exit status is 1 when they differ. */
public final class Fuzz {
    private Fuzz() {}

    /** See {@link Options#USAGE}. */
    public static void main(String[] arguments) throws InterruptedException {
        Options options;
        try {
            options = Options.of(arguments, reference());
        } catch (IllegalArgumentException wrong) {
            System.err.println("fuzz: " + wrong.getMessage() + "\n\n" + Options.USAGE);
            System.exit(2);
            return;
        }
        if (!Files.isExecutable(options.reference())) {
            System.err.println("fuzz: no reference at " + options.reference() + "; name it with --reference");
            System.exit(2);
        }
        System.exit(run(options) == 0 ? 0 : 1);
    }

    private static Path reference() {
        String named = System.getenv("REGENT_REFERENCE");
        return Path.of(named == null ? "../shared/tools/opa" : named);
    }

    private static int run(Options options) throws InterruptedException {
        CaseGrammar cases = new CaseGrammar(
                options.seed(), Families.capabilities().builtins().values());
        Report report = new Report(options, System.out);
        AtomicLong next = new AtomicLong(options.first());
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < options.jobs(); i++) {
            workers.add(new Worker(options, cases, next, report));
        }
        Runtime.getRuntime().addShutdownHook(new Thread(() -> workers.forEach(Worker::close)));
        List<Thread> threads = new ArrayList<>();
        workers.forEach(worker -> threads.add(new Thread(null, worker, "fuzz", 64L << 20)));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        workers.forEach(Worker::close);
        return report.close(options.cases());
    }
}
