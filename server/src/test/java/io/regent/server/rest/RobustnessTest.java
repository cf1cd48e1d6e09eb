package io.regent.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.regent.server.http.Limits;
import io.regent.server.rest.RawHttp.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No request ends the server or goes without an answer. */
class RobustnessTest {
    private final TestServer server = TestServer.empty();
    private final RawHttp http = server.http();

    /** Whatever happened before, the server still answers, and nothing surprised it. */
    @AfterEach
    void stillAnswers() throws IOException {
        assertThat(http.send("GET", "/health", "").status()).isEqualTo(200);
        assertThat(server.log()).doesNotContain("Request failed.");
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/data/x", "/v0/data/x", "/v1/query", "/v1/policies/x", "/", "/v1/compile", "/v1/data/a/b"})
    void bodiesOfManyBrackets(String path) throws IOException {
        for (String method : new String[] {"POST", "PUT", "PATCH"}) {
            for (String bracket :
                    new String[] {"[", "{\"a\":", "(", "{\"input\":[", "{\"query\":\"" + "[".repeat(50_000)}) {
                assertThat(http.send(method, path, bracket.repeat(bracket.length() > 9 ? 1 : 100_000))
                                .status())
                        .isBetween(400, 599);
            }
        }
    }

    @Test
    void deepDocumentsAreReadAndWritten() throws IOException {
        String deep = "[".repeat(9_000) + "]".repeat(9_000);
        assertThat(http.send("PUT", "/v1/data/deep", deep).status()).isEqualTo(204);
        assertThat(http.send("GET", "/v1/data/deep", "").text()).isEqualTo("{\"result\":" + deep + "}\n");
        assertThat(http.send("POST", "/v1/data/deep", "{\"input\":" + deep + "}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void deepYaml() throws IOException {
        Map<String, String> yaml = Map.of("Content-Type", "application/yaml");
        for (String part : new String[] {"[", "{a: ", "- ", "a: &a\n", "? "}) {
            byte[] body = part.repeat(100_000).getBytes(StandardCharsets.UTF_8);
            assertThat(http.send("POST", "/v1/data", yaml, body).status()).isBetween(200, 499);
        }
    }

    @Test
    void deepPolicies() throws IOException {
        for (String part : new String[] {"(", "[", "{", "not ", "f(", "-", "a.", "x | ", "[1 | "}) {
            String policy = "package p\n\na if { " + part.repeat(50_000) + " }\n";
            assertThat(http.send("PUT", "/v1/policies/p", policy).status()).isEqualTo(400);
        }
    }

    @Test
    void longChains() throws IOException {
        String sum = "package p\n\na := 1" + " + 1".repeat(5_000) + "\n";
        assertThat(http.send("PUT", "/v1/policies/p", sum).status()).isBetween(200, 400);
        StringBuilder rules = new StringBuilder("package q\n\na0 := 1\n");
        for (int i = 1; i < 3_000; i++) {
            rules.append("a" + i + " := a" + (i - 1) + " + 1\n");
        }
        assertThat(http.send("PUT", "/v1/policies/q", rules.toString()).status())
                .isEqualTo(200);
        assertThat(http.send("GET", "/v1/data/q/a2999", "").status()).isIn(200, 500);
    }

    @Test
    void bytesThatAreNoText() throws IOException {
        byte[] bytes = {
            '{', '"', (byte) 0xFF, (byte) 0xC0, '"', ':', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'
        };
        for (String path : new String[] {"/v1/data/x", "/v0/data/x", "/v1/query", "/"}) {
            assertThat(http.send("POST", path, Map.of(), bytes).status()).isBetween(200, 599);
        }
        assertThat(http.send("PUT", "/v1/data/x", Map.of(), bytes).status()).isEqualTo(204);
        assertThat(http.send("PUT", "/v1/policies/x", Map.of(), bytes).status()).isEqualTo(400);
    }

    @Test
    void hugeNumbers() throws IOException {
        for (String number :
                new String[] {"9".repeat(100_000), "1e999999999", "-1E-999999999", "0." + "1".repeat(100_000)}) {
            assertThat(http.send("PUT", "/v1/data/n", number).status()).isIn(204, 400);
            assertThat(http.send("GET", "/v1/data/n", "").status()).isEqualTo(200);
            assertThat(http.send("POST", "/v1/query", "{\"query\": \"x := data.n * 2\"}")
                            .status())
                    .isIn(200, 400, 500);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/data/../../etc/passwd",
                "/v1/data/%2e%2e/%2E%2E/x",
                "/v1/data/a%2Fb/%2F",
                "/v1/data/%00",
                "/v1/data/%",
                "/v1/data/%zz",
                "/v1/data/a%C0%80",
                "/v1/data/\"];x",
                "/v1/data/a b",
                "//",
                "/..",
                "/v1/policies/%2e%2e%2f%2e%2e",
                "/v1/query?q=%",
                "/v1/query?q=x;y",
                "/v1/data?input=%7B",
                "/?" + "&&&===",
                "*",
                "http://elsewhere/v1/data"
            })
    void oddPaths(String path) throws IOException {
        for (String method : new String[] {"GET", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"}) {
            assertThat(http.send(method, path, "{}").status()).isBetween(200, 599);
        }
    }

    @Test
    void brokenCompression() throws IOException {
        Map<String, String> gzip = Map.of("Content-Encoding", "gzip");
        assertThat(http.send("POST", "/v1/data/x", gzip, new byte[] {'{', '}'}).status())
                .isEqualTo(400);
        byte[] whole = compressed("{\"input\": 1}");
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(http.send("POST", "/v1/data/x", gzip, half).text()).contains("could not decompress the body");
        assertThat(http.send("POST", "/v1/data/x", gzip, whole).status()).isEqualTo(200);
    }

    @Test
    void bodiesAreLimited() throws IOException {
        try (TestServer small = TestServer.withLimits(new Limits(50, 1 << 16))) {
            Answer announced = small.http().send("POST", "/v1/data", "[" + " ".repeat(60) + "]");
            assertThat(announced.status()).isEqualTo(400);
            assertThat(announced.text())
                    .contains(
                            "request body too large: 62 bytes exceeds limit of 50 bytes (server.decoding.max_length)");
            String chunked = "POST /v1/data HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n"
                    + " ".repeat(64) + "\r\n0\r\n\r\n";
            assertThat(small.http()
                            .sendBytes(chunked.getBytes(StandardCharsets.UTF_8))
                            .status())
                    .isEqualTo(400);
            Answer head = small.http().send("GET", "/health?" + "x".repeat(1 << 17), "");
            assertThat(head.status()).isEqualTo(414);
            Answer headers = small.http().send("GET", "/health", Map.of("X-Long", "x".repeat(1 << 17)), new byte[0]);
            assertThat(headers.status()).isEqualTo(431);
        }
    }

    @Test
    void requestsThatAreNone() throws IOException {
        for (String bytes : new String[] {"\r\n\r\n", "GET\r\n\r\n", "\0\0\0\0\r\n\r\n", "GET / HTTP/9.9\r\n\r\n"}) {
            try (Socket socket = new Socket("localhost", server.address().port())) {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                socket.shutdownOutput();
                assertThat(socket.getInputStream().readAllBytes()).doesNotContain(1);
            }
        }
    }

    @Test
    void halfRequestsHoldUpNobody() throws IOException {
        try (Socket slow = new Socket("localhost", server.address().port())) {
            slow.getOutputStream()
                    .write("POST /v1/data HTTP/1.1\r\nContent-Length: 10\r\n\r\n{".getBytes(StandardCharsets.UTF_8));
            slow.getOutputStream().flush();
            assertThat(http.send("GET", "/v1/data", "").status()).isEqualTo(200);
        }
    }

    private static byte[] compressed(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }
}
