package io.regent.builtins;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A network of one host with two addresses, which answers by the path of a request. */
final class FakeEgress implements Egress {
    @Override
    public List<byte[]> addresses(String host) throws UnknownHostException {
        if (!host.equals("localhost")) {
            throw new UnknownHostException(host);
        }
        return List.of(new byte[] {127, 0, 0, 1}, new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
    }

    @Override
    public HttpReply send(HttpCall call) throws IOException {
        UriParser url = UriParser.parse(call.url());
        if (!url.host().startsWith("localhost")) {
            throw new ConnectException("dial tcp " + url.host() + ": connect: connection refused");
        }
        return switch (url.path()) {
            case "/json" -> reply(200, "application/json; charset=utf-8", "{\"a\": [1, null]}");
            case "/problem" -> reply(400, "application/problem+json", "{\"e\": 1}");
            case "/yaml" -> reply(200, "application/yaml", "a: [1, x]\n");
            case "/text" -> reply(200, "text/plain", "[1]");
            case "/broken" -> reply(200, "application/json", "{");
            case "/moved" -> moved(302, "/echo");
            case "/kept" -> moved(307, "/echo");
            case "/away" -> moved(302, "http://elsewhere/");
            case "/loop" -> moved(301, "/loop");
            case "/slow" -> throw new SocketTimeoutException("late");
            default -> reply(200, "", echo(call));
        };
    }

    private static HttpReply reply(int status, String type, String body) {
        Map<String, List<String>> headers = new TreeMap<>();
        if (!type.isEmpty()) {
            headers.put("content-type", List.of(type));
        }
        return new HttpReply(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static HttpReply moved(int status, String to) {
        return new HttpReply(status, Map.of("location", List.of(to)), new byte[0]);
    }

    private static String echo(HttpCall call) {
        return call.method() + " " + call.headers() + " " + new String(call.body(), StandardCharsets.UTF_8);
    }
}
