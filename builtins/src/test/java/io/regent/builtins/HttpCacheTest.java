package io.regent.builtins;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.regent.testkit.Terms;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code http.send} keeps beyond a query. The server's time is that of the first query. */
class HttpCacheTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String DATE = "Tue, 02 Jan 2024 03:04:05 GMT";
    private static final String CACHED = "{\"method\": \"get\", \"url\": \"http://localhost/\", \"cache\": true}";

    private final FakeServer server = new FakeServer(new AnswerCache(1000));

    private Obj send(String request, int seconds) {
        FakeContext query = new FakeContext(FakeContext.NOW + seconds * SECOND, false).through(server);
        return HttpSend.send(query, (Obj) Terms.read(request));
    }

    private String body(String request, int seconds) {
        return ((Str) requireNonNull(send(request, seconds).get("raw_body"))).text();
    }

    @Test
    void answersAreKeptAsLongAsTheySay() {
        server.reply(200, "a", "date", DATE, "cache-control", "private, max-age=10")
                .reply(200, "b", "expires", "Tue, 02 Jan 2024 03:05:05 GMT")
                .reply(200, "c");

        assertThat(List.of(body(CACHED, 0), body(CACHED, 9), body(CACHED, 10), body(CACHED, 59), body(CACHED, 61)))
                .containsExactly("a", "a", "b", "b", "c");
    }

    @Test
    void othersAreAskedForAgain() {
        server.reply(200, "a", "cache-control", "max-age=10")
                .reply(200, "b", "date", DATE, "cache-control", "no-store, max-age=10")
                .reply(500, "c", "date", DATE, "cache-control", "max-age=10")
                .reply(404, "d", "date", DATE, "cache-control", "max-age=10");

        assertThat(List.of(body(CACHED, 0), body(CACHED, 1), body(CACHED, 2), body(CACHED, 3), body(CACHED, 4)))
                .containsExactly("a", "b", "c", "d", "d");
    }

    @Test
    void whatExpiredIsAskedForByTagAndDate() {
        server.reply(200, "a", "date", DATE, "cache-control", "max-age=1", "etag", "x", "last-modified", DATE)
                .reply(304, "", "date", "Tue, 02 Jan 2024 03:04:10 GMT", "cache-control", "max-age=5")
                .reply(200, "b", "etag", "y")
                .reply(500, "c")
                .reply(200, "d");

        assertThat(List.of(body(CACHED, 0), body(CACHED, 5), body(CACHED, 9), body(CACHED, 10), body(CACHED, 11)))
                .containsExactly("a", "a", "a", "b", "d");
        assertThat(server.calls.get(1).headers())
                .containsEntry("if-none-match", "x")
                .containsEntry("if-modified-since", DATE);
        assertThat(server.calls.get(3).headers()).containsEntry("if-none-match", "y");
        assertThat(server.calls.get(4).headers()).doesNotContainKey("if-none-match");
    }

    @Test
    void requestsMayForceIt() {
        String forced = "{\"method\": \"get\", \"url\": \"http://localhost/\", \"force_cache\": true,"
                + " \"force_cache_duration_seconds\": 10}";
        server.reply(200, "a", "cache-control", "no-store").reply(200, "b");

        assertThat(List.of(body(forced, 0), body(forced, 9), body(forced, 10))).containsExactly("a", "a", "b");
    }

    @Test
    void headersMayBeLeftOutOfTheComparison() {
        String first =
                CACHED.replace("}", ", \"headers\": {\"a\": \"1\", \"t\": \"1\"}, \"cache_ignored_headers\": [\"t\"]}");
        String second = first.replace("\"t\": \"1\"", "\"t\": \"2\"");
        server.reply(200, "a", "date", DATE, "cache-control", "max-age=10").reply(200, "b");

        assertThat(List.of(body(first, 0), body(second, 1), body(first.replace("\"a\": \"1\"", "\"a\": \"2\""), 1)))
                .containsExactly("a", "a", "b");
    }

    @Test
    void theOldestMakeRoom() {
        String long1 = "x".repeat(450);
        for (int i = 0; i < 4; i++) {
            server.reply(200, long1 + i, "expires", "Tue, 02 Jan 2024 04:00:00 GMT");
        }
        String other = CACHED.replace("localhost/", "localhost/2");
        String third = CACHED.replace("localhost/", "localhost/3");

        body(CACHED, 0);
        body(other, 1);
        body(third, 2);
        assertThat(body(other, 3)).endsWith("1");
        assertThat(body(CACHED, 4)).endsWith("3");
    }

    @Test
    void withoutACacheNothingIsKept() {
        FakeServer forgetful = new FakeServer(new AnswerCache(0))
                .reply(200, "a", "date", DATE, "cache-control", "max-age=10")
                .reply(200, "b");
        FakeContext query = new FakeContext().through(forgetful);
        FakeContext next = new FakeContext().through(forgetful);

        assertThat(HttpSend.send(query, (Obj) Terms.read(CACHED)).get("raw_body"))
                .isEqualTo(Str.of("a"));
        assertThat(HttpSend.send(next, (Obj) Terms.read(CACHED)).get("raw_body"))
                .isEqualTo(Str.of("b"));
    }
}
