package io.regent.server.http;

import io.regent.agent.Agent;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.server.Router;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The REST API over an agent, listening.
 *
 * <p>Requests are read and answers written on event loops; in between each one runs on a virtual thread, so that a
 * long evaluation or a built-in that waits holds up nobody else.
 */
public final class RestServer implements AutoCloseable {
    private final Listeners listeners;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Router router;
    private final RequestLog log;
    private final List<Address> addresses = new ArrayList<>();

    private RestServer(Agent agent, ServerOptions options) {
        this.listeners = new Listeners(options.limits(), options.h2c());
        this.router = new Router(agent);
        this.log = new RequestLog(agent.log(), options.requestLevel());
    }

    /**
     * Listens on all {@code addresses}.
     *
     * @throws ListenException when one of them cannot be listened on; then on none
     */
    public static RestServer start(Agent agent, List<Address> addresses, ServerOptions options) {
        Limits limits = options.limits();
        RestServer server = new RestServer(agent, options);
        try {
            for (Address address : addresses) {
                server.addresses.add(
                        server.listeners.open(address, http -> new Exchange(http, limits, server::answer).begin()));
            }
            return server;
        } catch (ListenException failed) {
            server.close();
            throw failed;
        }
    }

    /** Where it listens, in the order asked for. */
    public List<Address> addresses() {
        return List.copyOf(addresses);
    }

    private void answer(Request request, Exchange exchange) {
        Context loop = Vertx.currentContext();
        workers.execute(() -> {
            Reply reply = log.around(request, exchange.client(), () -> router.answer(request));
            loop.runOnContext(_ -> exchange.reply(reply));
        });
    }

    /** Takes no more requests, waits up to {@code grace} for those under way, and ends. */
    public void shutdown(Duration grace) {
        listeners.shutdown(grace);
        workers.shutdownNow();
    }

    @Override
    public void close() {
        listeners.close();
        workers.shutdownNow();
    }
}
