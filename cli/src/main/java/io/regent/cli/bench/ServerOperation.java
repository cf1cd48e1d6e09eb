package io.regent.cli.bench;

import io.regent.builtins.Egress;
import io.regent.builtins.HttpCall;
import io.regent.builtins.HttpReply;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.server.http.Address;
import io.regent.value.Arr;
import io.regent.value.JsonReader;
import io.regent.value.JsonWriter;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks a server: for a document when the query is its path, otherwise the query itself. */
final class ServerOperation implements Operation {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int OK = 200;

    private final Egress egress;
    private final HttpCall call;
    private final Samples samples;
    private final boolean wantsResult;

    private ServerOperation(Egress egress, HttpCall call, Samples samples, boolean wantsResult) {
        this.egress = egress;
        this.call = call;
        this.samples = samples;
        this.wantsResult = wantsResult;
    }

    /** @param wantsResult whether an undefined answer is a failure */
    static ServerOperation of(
            Egress egress,
            Address address,
            String text,
            Body query,
            @Nullable Value input,
            Samples samples,
            boolean wantsResult) {
        Obj.Builder body = Obj.builder();
        if (input != null) {
            body.put("input", input);
        }
        String path = documentPath(query);
        if (path == null) {
            body.put("query", Str.of(text));
        }
        String url = "http://" + address + (path == null ? "/v1/query" : "/v1/data" + path) + "?metrics=true";
        HttpCall call = new HttpCall(
                "POST",
                url,
                Map.of("Content-Type", "application/json"),
                JsonWriter.bytes(body.build()),
                PATIENCE,
                null);
        return new ServerOperation(egress, call, samples, wantsResult);
    }

    /** The path of the document that the query names, as URLs write it; null when it is more than that. */
    private static @Nullable String documentPath(Body query) {
        if (query.size() != 1
                || !(query.exprs().get(0).statement() instanceof TermStatement(Ref ref, var where))
                || !(ref.head() instanceof Var root)
                || !root.name().equals("data")) {
            return null;
        }
        StringBuilder path = new StringBuilder();
        for (Term key : ref.path()) {
            if (!(key instanceof Constant(Str text, var place))) {
                return null;
            }
            path.append('/')
                    .append(URLEncoder.encode(text.text(), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
        }
        return path.toString();
    }

    @Override
    public void reset() {
        samples.clear();
    }

    @Override
    public void run() {
        Obj answer = answer();
        if (wantsResult && isUndefined(answer.get("result"))) {
            throw BenchFailure.undefined();
        }
        if (answer.get("metrics") instanceof Obj metrics) {
            samples.addAll(metrics);
        }
    }

    private static boolean isUndefined(@Nullable Value result) {
        return result == null || result instanceof Arr rows && rows.size() == 0;
    }

    private Obj answer() {
        HttpReply reply;
        try {
            reply = egress.send(call);
        } catch (IOException failed) {
            throw BenchFailure.of(String.valueOf(failed.getMessage()));
        }
        if (reply.status() != OK || !(JsonReader.read(reply.body()) instanceof Obj answer)) {
            throw BenchFailure.of("the server answered with status " + reply.status() + ": "
                    + new String(reply.body(), StandardCharsets.UTF_8).strip());
        }
        return answer;
    }
}
