package io.regent.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.regent.value.Bool;
import io.regent.value.JsonReader;
import io.regent.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The library as an embedder uses it, over the car store of the examples. */
class LibraryTest {
    private static final Path CARSTORE =
            Path.of(System.getProperty("regent.root", "..")).resolve("examples/carstore");
    private static final Engine ENGINE = Engine.load(CARSTORE);

    /** A request as a record. */
    public record Call(String method, List<String> path, String user) {}

    /** A person as the policy knows one. */
    public record Employee(List<String> roles, Optional<String> manager) {}

    private final PreparedQuery allow = ENGINE.prepare("data.carstore.authz.allow");

    @Test
    void mapsAreInputs() {
        Map<String, Object> request = Map.of("method", "GET", "path", List.of("cars"));
        assertThat(allow.evaluate(request)).contains(Bool.TRUE);
    }

    @Test
    void recordsAreInputs() {
        assertThat(allow.evaluate(new Call("POST", List.of("cars"), "alice"))).contains(Bool.TRUE);
        assertThat(allow.evaluate(new Call("POST", List.of("cars"), "bob"))).contains(Bool.FALSE);
    }

    @Test
    void jsonGoesInAndComesOut() {
        byte[] request = "{\"method\": \"GET\", \"path\": [\"cars\", \"beetle\"]}".getBytes(UTF_8);
        assertThat(allow.evaluateJson(request).map(json -> new String(json, UTF_8)))
                .contains("true");
    }

    @Test
    void answersBecomeRecords() {
        PreparedQuery employee = ENGINE.prepare("data.carstore.authz.employee");
        Call call = new Call("GET", List.of("cars"), "bob");
        assertThat(employee.evaluate(call, Employee.class))
                .contains(new Employee(List.of("sales"), Optional.of("alice")));
    }

    @Test
    void undefinedIsEmpty() {
        assertThat(ENGINE.prepare("data.carstore.authz.employee").evaluate(Map.of("user", "mallory")))
                .isEmpty();
    }

    @Test
    void preparedQueriesServeManyThreads() throws InterruptedException, ExecutionException {
        Value manager = JsonReader.read("{\"method\": \"POST\", \"path\": [\"cars\"], \"user\": \"alice\"}");
        Value other = JsonReader.read("{\"method\": \"POST\", \"path\": [\"cars\"], \"user\": \"carol\"}");
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                boolean even = i % 2 == 0;
                answers.add(threads.submit(() ->
                        allow.evaluate(even ? manager : other).orElseThrow().equals(Bool.of(even))));
            }
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        }
    }
}
