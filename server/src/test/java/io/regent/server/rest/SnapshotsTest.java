package io.regent.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Whoever reads while others write sees what was or what is, never a mixture. */
class SnapshotsTest {
    private static final int WRITES = 150;
    private static final int READERS = 4;

    @Test
    void readersSeeWholeDocuments() throws Exception {
        try (TestServer server = TestServer.empty()) {
            RawHttp http = server.http();
            http.send(
                    "PUT",
                    "/v1/policies/p",
                    "package p\n\nboth := [data.pair.left, data.pair.right, data.pair.left]\n");
            write(http, 0);
            during(
                    () -> {
                        for (int i = 1; i <= WRITES; i++) {
                            write(http, i);
                        }
                        return WRITES;
                    },
                    () -> {
                        String text = http.send("GET", "/v1/data/p/both", "").text();
                        String[] parts = text.substring(text.indexOf('[') + 1, text.indexOf(']'))
                                .split(",");
                        assertThat(parts).hasSize(3).containsOnly(parts[0]);
                    });
        }
    }

    @Test
    void readersSeeWholePolicies() throws Exception {
        try (TestServer server = TestServer.empty()) {
            RawHttp http = server.http();
            putPolicy(http, 0);
            during(
                    () -> {
                        for (int i = 1; i <= WRITES / 3; i++) {
                            putPolicy(http, i);
                            assertThat(http.send("PUT", "/v1/policies/p", "package p\n\nbroken := {")
                                            .status())
                                    .isEqualTo(400);
                        }
                        return WRITES;
                    },
                    () -> {
                        String text = http.send("GET", "/v1/data/p/all", "").text();
                        String[] parts = text.substring(text.indexOf('[') + 1, text.indexOf(']'))
                                .split(",");
                        assertThat(parts).hasSize(2).containsOnly(parts[0]);
                    });
        }
    }

    /** Runs {@code reading} again and again in several threads until {@code writing} is done. */
    private static void during(Callable<Integer> writing, Check reading)
            throws ExecutionException, InterruptedException {
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<Integer>> readers = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                readers.add(threads.submit(() -> {
                    int reads = 0;
                    for (; !done.get() || reads == 0; reads++) {
                        reading.run();
                    }
                    return reads;
                }));
            }
            try {
                assertThat(threads.submit(writing).get()).isEqualTo(WRITES);
            } finally {
                done.set(true);
            }
            for (Future<Integer> reader : readers) {
                assertThat(reader.get()).isPositive();
            }
        }
    }

    private interface Check {
        void run() throws IOException;
    }

    private static void write(RawHttp http, int i) throws IOException {
        String patch =
                "[{\"op\": \"add\", \"path\": \"/pair\", \"value\": {}}, {\"op\": \"add\", \"path\": \"/pair/left\", \"value\": "
                        + i + "}, {\"op\": \"add\", \"path\": \"/pair/right\", \"value\": " + i + "}]";
        assertThat(http.send("PATCH", "/v1/data", patch).status()).isEqualTo(204);
    }

    private static void putPolicy(RawHttp http, int i) throws IOException {
        String policy = "package p\n\na := " + i + "\n\nb := " + i + "\n\nall := [a, b]\n";
        assertThat(http.send("PUT", "/v1/policies/p", policy).status()).isEqualTo(200);
    }
}
