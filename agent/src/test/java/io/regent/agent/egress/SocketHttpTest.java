package io.regent.agent.egress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.regent.builtins.HttpCall;
import io.regent.builtins.HttpReply;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.URLEncoder;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SocketHttpTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder;

    private final SystemEgress egress = new SystemEgress();

    /** The request that a server on a socket got, which answers with {@code reply} and hangs up. */
    private CompletableFuture<String> serve(Path socket, String reply) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        CompletableFuture<String> request = new CompletableFuture<>();
        Thread.ofVirtual().start(() -> {
            try (server;
                    SocketChannel channel = server.accept()) {
                ByteBuffer bytes = ByteBuffer.allocate(4096);
                channel.read(bytes);
                request.complete(new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8));
                channel.write(ByteBuffer.wrap(reply.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException failed) {
                request.completeExceptionally(failed);
            }
        });
        return request;
    }

    private static HttpCall call(Path socket, String path, Duration timeout) {
        String url = "unix://host" + path + "?b=2&socket="
                + URLEncoder.encode(socket.toString(), StandardCharsets.UTF_8) + "&a=1";
        return new HttpCall(
                "POST",
                url,
                Map.of("X-A", "b", "Connection", "keep"),
                "body".getBytes(StandardCharsets.UTF_8),
                timeout,
                null);
    }

    @Test
    void sendsAndReceives() throws IOException {
        Path socket = folder.resolve("s");
        var request = serve(socket, "HTTP/1.1 201 Made\r\nX-B: 1\r\nx-b: 2\r\nContent-Length: 2\r\n\r\nhi and more");
        HttpReply reply = egress.send(call(socket, "/x", LONG));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.headers()).containsEntry("x-b", List.of("1", "2"));
        assertThat(reply.body()).asString().isEqualTo("hi");
        assertThat(request.join())
                .isEqualTo("POST /x?a=1&b=2 HTTP/1.1\r\nHost: host\r\nX-A: b\r\nContent-Length: 4\r\n"
                        + "Connection: close\r\n\r\nbody");
    }

    @Test
    void readsChunks() throws IOException {
        Path socket = folder.resolve("s");
        var request = serve(
                socket,
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n1\r\nd\r\n0\r\n\r\n");

        assertThat(egress.send(call(socket, "", LONG)).body()).asString().isEqualTo("abcd");
        assertThat(request.join()).contains("Connection: close");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        Path missing = folder.resolve("none");
        Path broken = folder.resolve("s");
        var request = serve(broken, "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort");

        assertThatThrownBy(() -> egress.send(call(missing, "/", LONG)))
                .hasMessage("dial unix " + missing + ": connect: no such file or directory");
        assertThatThrownBy(() -> egress.send(call(broken, "/", LONG))).hasMessage("unexpected EOF");
        assertThat(request.join()).contains("Connection: close");
    }

    @Test
    void doesNotWaitForEver() throws IOException {
        Path socket = folder.resolve("s");
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(socket));

            assertThatThrownBy(() -> egress.send(call(socket, "/", Duration.ofMillis(50))))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }
}
