package io.regent.server.http;

import io.regent.engine.Cancellation;
import io.regent.server.Headers;
import io.regent.server.PercentEncoding;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** One request of the HTTP library from its first byte to its answer. Its methods run on the request's event loop. */
final class Exchange {
    private final HttpServerRequest http;
    private final Limits limits;
    private final Answering answering;
    private final Cancellation cancellation = new Cancellation();
    private final Buffer body = Buffer.buffer();

    /** What is made of requests, elsewhere. */
    interface Answering {
        /** Answers {@code request} some time and calls {@code exchange.reply} on any thread. */
        void answer(Request request, Exchange exchange);
    }

    Exchange(HttpServerRequest http, Limits limits, Answering answering) {
        this.http = http;
        this.limits = limits;
        this.answering = answering;
    }

    void begin() {
        if (PercentEncoding.decode(path()) == null || !path().startsWith("/")) {
            reject(Reply.text(400, "text/plain; charset=utf-8", "400 Bad Request"));
            return;
        }
        long announced = announcedLength();
        if (announced > limits.body()) {
            reject(limits.bodyTooLarge(announced));
            return;
        }
        http.exceptionHandler(broken -> cancellation.cancel());
        http.response().closeHandler(closed -> cancellation.cancel());
        http.handler(this::more);
        http.endHandler(end -> answering.answer(request(), this));
    }

    private void more(Buffer part) {
        if (body.length() + (long) part.length() > limits.body()) {
            http.handler(null);
            http.endHandler(null);
            reject(limits.bodyTooLarge(body.length() + (long) part.length()));
            return;
        }
        body.appendBuffer(part);
    }

    private Request request() {
        String query = http.query();
        return Request.of(
                http.method().name(),
                path(),
                query == null || query.isEmpty() ? "" : "?" + query,
                new Headers(http.headers()),
                body.getBytes(),
                cancellation);
    }

    private String path() {
        @Nullable String path = http.path();
        return path == null ? "" : path;
    }

    /** The address of the client, for the log. */
    String client() {
        return String.valueOf(http.remoteAddress());
    }

    private long announcedLength() {
        String length = http.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException wrong) {
            return 0;
        }
    }

    /** Answers before the request was read, and reads no further. */
    private void reject(Reply reply) {
        HttpServerResponse response = http.response();
        response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        http.resume();
        send(reply).onComplete(sent -> http.connection().close());
    }

    /** Sends the answer, unless the client has gone. */
    void reply(Reply reply) {
        if (!http.response().ended() && !http.response().closed()) {
            send(reply);
        }
    }

    private Future<Void> send(Reply reply) {
        HttpServerResponse response = http.response();
        response.setStatusCode(reply.status());
        reply.headers().forEach(response::putHeader);
        boolean bodiless = reply.status() == 204
                || reply.status() == 304
                || http.method().name().equals("HEAD");
        return bodiless ? response.end() : response.end(Buffer.buffer(reply.body()));
    }
}
