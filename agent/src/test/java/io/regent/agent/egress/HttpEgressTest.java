package io.regent.agent.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.regent.builtins.HttpCall;
import io.regent.builtins.HttpReply;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpEgressTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final SystemEgress egress = new SystemEgress();
    private final CountDownLatch end = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/echo", HttpEgressTest::echo);
        server.createContext("/never", exchange -> await());
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        end.countDown();
        server.stop(0);
    }

    private void await() {
        try {
            end.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String text =
                exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Host") + " "
                        + exchange.getRequestHeaders().get("X-A") + " " + body;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("X-Reply", "1");
        exchange.getResponseHeaders().add("X-Reply", "2");
        exchange.sendResponseHeaders(201, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void sendsAndReceives() throws IOException {
        Map<String, String> headers = Map.of("Host", "other.example", "X-A", "b", "Content-Length", "99");
        HttpReply reply = egress.send(call("PATCH", "/echo", headers, "body", LONG));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.headers()).containsEntry("x-reply", List.of("1", "2"));
        assertThat(new String(reply.body(), StandardCharsets.UTF_8)).isEqualTo("PATCH other.example [b] body");
    }

    @Test
    void doesNotWaitForEver() {
        HttpCall call = call("GET", "/never", Map.of(), "", Duration.ofMillis(50));

        assertThatThrownBy(() -> egress.send(call)).isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void saysThatNobodyListens() {
        HttpCall call = new HttpCall("GET", "http://127.0.0.1:1/", Map.of(), new byte[0], LONG, null);

        assertThatThrownBy(() -> egress.send(call))
                .isInstanceOf(ConnectException.class)
                .hasMessage("dial tcp 127.0.0.1:1: connect: connection refused");
    }

    private HttpCall call(String method, String path, Map<String, String> headers, String body, Duration timeout) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + path;
        return new HttpCall(method, url, headers, body.getBytes(StandardCharsets.UTF_8), timeout, null);
    }
}
