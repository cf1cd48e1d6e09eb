package io.regent.cli.run;

import io.regent.agent.Log;
import io.regent.cli.args.Arguments;
import io.regent.server.http.RestServer;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Ends the server in good order when the process is told to end. */
final class Shutdown {
    private final RestServer server;
    private final Log log;
    private final Duration wait;
    private final Duration grace;

    /** @param arguments with the seconds to wait before, and for requests under way */
    Shutdown(RestServer server, Log log, Arguments arguments) {
        this.server = server;
        this.log = log;
        this.wait = Duration.ofSeconds(arguments.whole("shutdown-wait-period"));
        this.grace = Duration.ofSeconds(arguments.whole("shutdown-grace-period"));
    }

    /** Returns when this thread is interrupted; a signal ends the process. */
    void await() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end, "shutdown"));
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Runs while the JVM ends; halting is what makes the exit status 0, as a service manager expects. */
    private void end() {
        log.info("Shutting down...");
        try {
            Thread.sleep(wait);
            server.shutdown(grace);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        log.info("Server shutdown.");
        Runtime.getRuntime().halt(0);
    }
}
