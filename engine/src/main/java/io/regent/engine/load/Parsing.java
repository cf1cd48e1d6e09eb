package io.regent.engine.load;

import io.regent.engine.Metrics;
import io.regent.engine.PolicyFile;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses policies: a few where they are asked for, and when there are many, the others ahead on all processors. */
final class Parsing {
    /** So many are parsed faster than threads are started. */
    private static final int FEW = 4;
    /** So many are worth waking a thread for. */
    private static final int BATCH = 16;

    private final ParseOptions options;
    private final Metrics.Timer timer;
    private final List<FutureTask<PolicyFile>> batch = new ArrayList<>();
    private @Nullable ExecutorService threads;
    private int count;

    Parsing(ParseOptions options, Metrics metrics) {
        this.options = options;
        this.timer = metrics.timer(Metrics.MODULE_PARSE);
    }

    /** The policy in {@code bytes}; whoever asks for it gets a {@link RegoException} with what is wrong with it. */
    Supplier<PolicyFile> parse(String name, byte[] bytes) {
        count++;
        if (count <= FEW || Runtime.getRuntime().availableProcessors() == 1) {
            return () -> timed(() -> read(name, bytes));
        }
        FutureTask<PolicyFile> ahead = new FutureTask<>(() -> read(name, bytes));
        batch.add(ahead);
        if (batch.size() == BATCH) {
            start();
        }
        return () -> timed(() -> get(ahead));
    }

    private void start() {
        if (threads == null) {
            threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        }
        threads.execute(new Batch(List.copyOf(batch)));
        batch.clear();
    }

    /** Parses several policies one after the other. No lambda: the start-up cache is made with few policies. */
    private record Batch(List<FutureTask<PolicyFile>> policies) implements Runnable {
        @Override
        public void run() {
            for (FutureTask<PolicyFile> policy : policies) {
                policy.run();
            }
        }
    }

    private PolicyFile read(String name, byte[] bytes) {
        String text = Source.decode(bytes);
        return new PolicyFile(name, text, Parser.parseModule(new Source(name, text), options));
    }

    private PolicyFile timed(Supplier<PolicyFile> policy) {
        timer.start();
        try {
            return policy.get();
        } finally {
            timer.stop();
        }
    }

    private static PolicyFile get(FutureTask<PolicyFile> policy) {
        try {
            // One that waits for its turn is parsed here.
            policy.run();
            return policy.get();
        } catch (ExecutionException wrong) {
            if (wrong.getCause() instanceof RegoException diagnostics) {
                throw diagnostics;
            }
            throw new IllegalStateException("a policy could not be parsed", wrong.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while policies were parsed", stopped);
        }
    }

    /** Ends the threads; what nobody waited for is dropped. */
    void stop() {
        if (threads != null) {
            threads.shutdownNow();
        }
    }
}
