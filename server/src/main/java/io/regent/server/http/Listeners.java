package io.regent.server.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** All listening sockets of the process: nothing else opens one. */
final class Listeners implements AutoCloseable {
    private static final int START_SECONDS = 30;
    private static final int LOOPS = Math.max(1, Runtime.getRuntime().availableProcessors());

    private final Vertx vertx;
    private final HttpServerOptions options;
    private final List<HttpServer> servers = new ArrayList<>();

    Listeners(Limits limits, boolean h2c) {
        this.vertx = Vertx.vertx(new VertxOptions()
                .setEventLoopPoolSize(LOOPS)
                .setFileSystemOptions(new FileSystemOptions()
                        .setClassPathResolvingEnabled(false)
                        .setFileCachingEnabled(false)));
        this.options = new HttpServerOptions()
                .setMaxInitialLineLength(limits.head())
                .setMaxHeaderSize(limits.head())
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(h2c);
    }

    /**
     * Opens a socket and gives its address, with the port that was found when any would do.
     *
     * @throws ListenException when it cannot be opened
     */
    Address open(Address address, Handler<HttpServerRequest> handler) {
        Address bound = listen(address, handler);
        // A fixed port is shared by one server for each event loop; any port would be another one for each.
        for (int i = 1; i < LOOPS && address.port() != 0; i++) {
            listen(address, handler);
        }
        return bound;
    }

    private Address listen(Address address, Handler<HttpServerRequest> handler) {
        String host = address.host().isEmpty() ? "0.0.0.0" : address.host();
        HttpServer server = vertx.createHttpServer(options).requestHandler(handler);
        try {
            server.listen(address.port(), host)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(START_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException failed) {
            throw new ListenException(address, reason(failed));
        } catch (TimeoutException slow) {
            throw new ListenException(address, "no answer after " + START_SECONDS + " seconds");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ListenException(address, "interrupted");
        }
        servers.add(server);
        return new Address(address.host(), server.actualPort());
    }

    private static String reason(ExecutionException failed) {
        Throwable cause = failed.getCause();
        return String.valueOf(cause == null ? failed.getMessage() : cause.getMessage());
    }

    /** Stops listening, waits up to {@code grace} for the requests under way, and closes everything. */
    void shutdown(Duration grace) {
        try {
            for (HttpServer server : servers) {
                server.shutdown(grace.toMillis(), TimeUnit.MILLISECONDS)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .get(grace.toMillis() + 1_000, TimeUnit.MILLISECONDS);
            }
        } catch (ExecutionException | TimeoutException late) {
            // What is still open is closed below.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
