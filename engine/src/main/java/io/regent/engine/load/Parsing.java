package io.regent.engine.load;

import io.regent.engine.Metrics;
import io.regent.engine.PolicyFile;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.Source;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Parses policies: a few where they are asked for, and when there are many, the others ahead on all processors. */
final class Parsing {
    /** So many are parsed faster than threads are started. */
    private static final int FEW = 4;

    private final ParseOptions options;
    private final Metrics.Timer timer;
    private @Nullable ExecutorService threads;
    private int count;

    Parsing(ParseOptions options, Metrics metrics) {
        this.options = options;
        this.timer = metrics.timer(Metrics.MODULE_PARSE);
    }

    /** The policy in {@code bytes}; whoever asks for it gets a {@link RegoException} with what is wrong with it. */
    Supplier<PolicyFile> parse(String name, byte[] bytes) {
        count++;
        int processors = Runtime.getRuntime().availableProcessors();
        if (count <= FEW || processors == 1) {
            return () -> timed(() -> read(name, bytes));
        }
        if (threads == null) {
            threads = Executors.newFixedThreadPool(processors);
        }
        Future<PolicyFile> ahead = threads.submit(() -> read(name, bytes));
        return () -> timed(() -> get(ahead));
    }

    private PolicyFile read(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
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

    private static PolicyFile get(Future<PolicyFile> policy) {
        try {
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
