package io.regent.server;

import io.regent.value.JsonFields;
import io.regent.value.JsonWriter;
import io.regent.value.Value;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What is answered.
 *
 * @param headers by name, the content type among them
 */
public record Reply(int status, Map<String, String> headers, byte[] body) {
    static final String CONTENT_TYPE = "Content-Type";
    private static final String INDENT = "  ";
    private static final byte[] NOTHING = new byte[0];
    private static final Map<String, String> JSON = Map.of(CONTENT_TYPE, "application/json");

    public Reply {
        headers = Map.copyOf(headers);
    }

    /** A status without more. */
    public static Reply empty(int status) {
        return new Reply(status, Map.of(), NOTHING);
    }

    public static Reply json(JsonFields fields, boolean pretty) {
        return json(200, pretty ? fields.pretty(INDENT) : fields.compact());
    }

    public static Reply json(Value value, boolean pretty) {
        return json(200, pretty ? JsonWriter.pretty(value, INDENT) : JsonWriter.compact(value));
    }

    public static Reply json(int status, String text) {
        return new Reply(status, JSON, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    public static Reply text(int status, String contentType, String text) {
        return new Reply(status, Map.of(CONTENT_TYPE, contentType), text.getBytes(StandardCharsets.UTF_8));
    }

    /** An error; always over several lines. */
    public static Reply error(int status, String code, String message) {
        return error(status, code, message, List.of());
    }

    static Reply error(int status, String code, String message, List<JsonFields> errors) {
        JsonFields fields = new JsonFields().put("code", code).put("message", message);
        if (!errors.isEmpty()) {
            fields.put("errors", errors);
        }
        return json(status, fields.pretty(INDENT));
    }

    /** This reply with one header more. */
    public Reply with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Reply(status, more, body);
    }

    Reply withBody(byte[] changed) {
        return new Reply(status, headers, changed);
    }
}
