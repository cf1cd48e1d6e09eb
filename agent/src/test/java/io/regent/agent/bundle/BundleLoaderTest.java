package io.regent.agent.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.regent.agent.Connections;
import io.regent.agent.Log;
import io.regent.agent.Policies;
import io.regent.agent.config.BundleSource;
import io.regent.agent.config.Service;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BundleLoaderTest {
    private final Policies policies = new Policies(Snapshot.empty(SnapshotOptions.defaults()));
    private final ByteArrayOutputStream logged = new ByteArrayOutputStream();
    private final BundleLoader loader = new BundleLoader(
            policies,
            Connections.egress(),
            new Log(
                    new PrintStream(logged, true, StandardCharsets.UTF_8),
                    Log.Level.ERROR,
                    Log.Format.JSON,
                    InstantSource.system()));
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/a.tar.gz", exchange -> {
            boolean known = "Bearer t".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            answer(exchange, known ? 200 : 401, known ? archive("package a\nx := 1") : new byte[0]);
        });
        server.createContext("/text", exchange -> answer(exchange, 200, new byte[] {1, 2, 3}));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static byte[] archive(String policy) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            byte[] content = policy.getBytes(StandardCharsets.UTF_8);
            TarArchiveEntry entry = new TarArchiveEntry("p.rego");
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }

    @Test
    void aBundleOfAServiceBecomesActive() {
        assertThat(loader.load(List.of(source("a", "a.tar.gz", "t")))).isEmpty();
        assertThat(policies.snapshot().prepare("data.a.x").evaluate().map(Object::toString))
                .contains("1");
    }

    @Test
    void whatGoesWrongIsTold() {
        assertThat(loader.load(List.of(
                        source("a", "a.tar.gz", "other"), source("b", "nowhere", "t"), source("c", "text", "t"))))
                .extracting(BundleFailure::getMessage)
                .containsExactly(
                        "Bundle name: a, Code: bundle_error, HTTPCode: 401, Message: server replied with Unauthorized",
                        "Bundle name: b, Code: bundle_error, HTTPCode: 404, Message: server replied with Not Found",
                        "Bundle name: c, Code: bundle_error, HTTPCode: -1,"
                                + " Message: bundle read failed: archive read failed: unexpected EOF");
        assertThat(logged.toString(StandardCharsets.UTF_8))
                .contains("\"msg\":\"Bundle load failed: server replied with Not Found\",\"name\":\"b\"");
    }

    @Test
    void aBundleThatClaimsWhatAnotherOwnsStaysOut() {
        BundleSource first = source("a", "a.tar.gz", "t");
        assertThat(loader.load(List.of(first, source("b", "a.tar.gz", "t"))))
                .singleElement()
                .asString()
                .contains("bundles [a, b] have overlapping roots");
        assertThat(policies.snapshot().revisions()).containsOnlyKeys("a");
    }

    private BundleSource source(String name, String resource, String token) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return new BundleSource(name, new Service("s", url, Map.of("Authorization", "Bearer " + token)), resource);
    }
}
