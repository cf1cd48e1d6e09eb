package io.regent.fuzz;

import io.regent.value.JsonWriter;
import io.regent.value.Obj;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server process of the reference on the loopback interface; it is started when it is first asked, and again after it broke. */
final class ReferenceServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int START_TRIES = 200;

    private final Path executable;
    private final List<String> flags;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> policies = new ArrayList<>();
    private @Nullable Process process;
    private String root = "";
    private String data = "";

    ReferenceServer(Path executable, List<String> flags) {
        this.executable = executable;
        this.flags = flags;
    }

    /** Makes {@code json} the base documents. */
    void data(String json) throws IOException, InterruptedException {
        if (process == null || !json.equals(data)) {
            send("PUT", "/v1/data", json);
            data = json;
        }
    }

    HttpResponse<String> putPolicy(String id, String text) throws IOException, InterruptedException {
        HttpResponse<String> reply = send("PUT", "/v1/policies/" + id, text);
        if (reply.statusCode() == 200) {
            policies.add(id);
        }
        return reply;
    }

    void forgetPolicies() throws IOException, InterruptedException {
        while (!policies.isEmpty()) {
            send("DELETE", "/v1/policies/" + policies.removeLast(), "");
        }
    }

    HttpResponse<String> post(String path, Obj body) throws IOException, InterruptedException {
        return send("POST", path, JsonWriter.compact(body));
    }

    private HttpResponse<String> send(String method, String path, String body)
            throws IOException, InterruptedException {
        if (process == null) {
            start();
        }
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + path))
                .timeout(PATIENCE)
                .method(method, BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private void start() throws IOException, InterruptedException {
        int port = freePort();
        root = "http://127.0.0.1:" + port;
        List<String> command = new ArrayList<>(List.of(
                executable.toString(), "run", "--server", "--addr", "127.0.0.1:" + port, "--log-level", "error"));
        command.add("--skip-version-check");
        command.addAll(flags);
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        await();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void await() throws IOException, InterruptedException {
        HttpRequest health =
                HttpRequest.newBuilder(URI.create(root + "/health")).build();
        for (int tries = 0; ; tries++) {
            try {
                client.send(health, BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                if (tries == START_TRIES) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
            process = null;
        }
        policies.clear();
    }
}
