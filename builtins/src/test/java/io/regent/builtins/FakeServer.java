package io.regent.builtins;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A network of one server, which gives the answers it was told to give, one after another. */
final class FakeServer implements Egress {
    private final Deque<HttpReply> replies = new ArrayDeque<>();
    private final AnswerCache answers;
    /** What it was asked. */
    final List<HttpCall> calls = new ArrayList<>();

    FakeServer(AnswerCache answers) {
        this.answers = answers;
    }

    /** @param headers names and values in turn */
    FakeServer reply(int status, String body, String... headers) {
        Map<String, List<String>> all = new TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], List.of(headers[i + 1]));
        }
        replies.add(new HttpReply(status, all, body.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    @Override
    public List<byte[]> addresses(String host) {
        return List.of(new byte[] {127, 0, 0, 1});
    }

    @Override
    public HttpReply send(HttpCall call) {
        calls.add(call);
        return replies.remove();
    }

    @Override
    public AnswerCache answers() {
        return answers;
    }
}
