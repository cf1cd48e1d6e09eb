package io.regent.server.http;

import io.regent.agent.Log;
import io.regent.agent.Log.Level;
import io.regent.server.Reply;
import io.regent.server.Request;
import io.regent.value.Num;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Two entries a request in the program's log, with the reference's names. */
final class RequestLog {
    private static final double NANOS_PER_MILLI = 1e6;

    private final Log log;
    private final Level level;
    private final AtomicLong count = new AtomicLong();

    RequestLog(Log log, Level level) {
        this.log = log;
        this.level = level;
    }

    /** Logs what {@code answering} answers, before and after. */
    Reply around(Request request, String client, Supplier<Reply> answering) {
        long number = count.incrementAndGet();
        if (!log.isOn(level)) {
            return answering.get();
        }
        Map<String, Value> fields = new TreeMap<>();
        fields.put("client_addr", Str.of(client));
        fields.put("req_id", Num.of(number));
        fields.put("req_method", Str.of(request.method()));
        fields.put("req_path", Str.of(request.path()));
        log.write(level, "Received request.", fields);
        long start = System.nanoTime();
        Reply reply = answering.get();
        fields.put("resp_bytes", Num.of(reply.body().length));
        fields.put("resp_duration", Num.of((System.nanoTime() - start) / NANOS_PER_MILLI));
        fields.put("resp_status", Num.of(reply.status()));
        log.write(level, "Sent response.", fields);
        return reply;
    }
}
