package io.regent.agent.egress;

import io.regent.builtins.HttpCall;
import io.regent.builtins.HttpReply;
import io.regent.builtins.SocketUrl;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/** Sends requests through sockets of the machine, one on each connection: the platform's client knows only the network. */
final class SocketHttp {
    private static final int CHUNK = 8192;
    private static final int MOST_BYTES = 256 << 20;

    private SocketHttp() {}

    static HttpReply send(SocketUrl socket, HttpCall call) throws IOException {
        AtomicBoolean late = new AtomicBoolean();
        try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            Thread timer = timer(channel, call.timeout(), late);
            try {
                connect(channel, socket.socket());
                write(channel, request(socket, call));
                return RawReply.read(readAll(channel), call.method().equals("HEAD"));
            } catch (AsynchronousCloseException closed) {
                throw late.get() ? new SocketTimeoutException("no answer in time") : closed;
            } finally {
                timer.interrupt();
            }
        }
    }

    /** Closes the channel when the time is up, which ends whatever is waited for. */
    private static Thread timer(SocketChannel channel, Duration timeout, AtomicBoolean late) {
        return Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(timeout.isPositive() ? timeout : Duration.ofDays(1));
                late.set(true);
                channel.close();
            } catch (InterruptedException answered) {
                Thread.currentThread().interrupt();
            } catch (IOException closed) {
                throw new IllegalStateException("a channel that cannot be closed", closed);
            }
        });
    }

    private static void connect(SocketChannel channel, String socket) throws IOException {
        Path file = Path.of(socket);
        String dialed = "dial unix " + socket + ": connect: ";
        if (!Files.exists(file)) {
            throw new IOException(dialed + "no such file or directory");
        }
        try {
            channel.connect(UnixDomainSocketAddress.of(file));
        } catch (AsynchronousCloseException closed) {
            throw closed;
        } catch (IOException refused) {
            throw new IOException(dialed + "connection refused", refused);
        }
    }

    private static byte[] request(SocketUrl socket, HttpCall call) throws IOException {
        URI url = URI.create(socket.url());
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        StringBuilder head = new StringBuilder(call.method() + " " + path);
        head.append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery()).append(" HTTP/1.1\r\n");
        if (!call.headers().containsKey("Host")) {
            head.append("Host: ").append(url.getRawAuthority()).append("\r\n");
        }
        for (var header : call.headers().entrySet()) {
            if (!HttpEgress.isOfTheConnection(header.getKey())) {
                head.append(field(header.getKey()))
                        .append(": ")
                        .append(field(header.getValue()))
                        .append("\r\n");
            }
        }
        head.append("Content-Length: ").append(call.body().length).append("\r\nConnection: close\r\n\r\n");
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(head.toString().getBytes(StandardCharsets.ISO_8859_1));
        all.write(call.body());
        return all.toByteArray();
    }

    /** A name or value of a header; line ends would make another one. */
    private static String field(String text) throws IOException {
        if (text.chars().anyMatch(c -> c == '\r' || c == '\n')) {
            throw new IOException("net/http: invalid header field");
        }
        return text;
    }

    private static void write(SocketChannel channel, byte[] request) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(request);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
    }

    private static byte[] readAll(SocketChannel channel) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        ByteBuffer chunk = ByteBuffer.allocate(CHUNK);
        while (channel.read(chunk) >= 0) {
            all.write(chunk.array(), 0, chunk.position());
            chunk.clear();
            if (all.size() > MOST_BYTES) {
                throw new IOException("http: response body too large");
            }
        }
        return all.toByteArray();
    }
}
