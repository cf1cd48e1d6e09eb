package io.regent.builtins.schema;

import io.regent.builtins.BuiltinContext;
import io.regent.builtins.http.HttpExchange;
import io.regent.builtins.http.NetworkException;
import io.regent.builtins.regex.Regex;
import io.regent.builtins.regex.RegexException;
import io.regent.rego.schema.Outside;
import io.regent.rego.schema.SchemaException;
import io.regent.value.BinaryText;
import io.regent.value.Bool;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Num;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a policy's schemas get: this program's regular expressions and formats, and what its network may reach. */
public final class SchemaWorld implements Outside {
    private final BuiltinContext context;

    public SchemaWorld(BuiltinContext context) {
        this.context = context;
    }

    @Override
    public @Nullable Predicate<String> matcher(String expression) {
        try {
            Regex regex = Regex.compile(expression);
            return text -> regex.find(text, context::checkCancelled);
        } catch (RegexException malformed) {
            return null;
        }
    }

    @Override
    public boolean hasFormat(String format, String text) {
        return Formats.has(format, text);
    }

    @Override
    public Value fetch(String address, String reference) {
        return switch (address) {
            case "http://json-schema.org/draft-04/schema" -> metaschema("draft-04.json");
            case "http://json-schema.org/draft-06/schema" -> metaschema("draft-06.json");
            case "http://json-schema.org/draft-07/schema" -> metaschema("draft-07.json");
            default -> remote(address, reference);
        };
    }

    private static Value metaschema(String name) {
        try (InputStream text = Objects.requireNonNull(SchemaWorld.class.getResourceAsStream(name), name)) {
            return JsonReader.read(text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Value remote(String address, String reference) {
        Obj request = Obj.builder()
                .put("method", Str.of("get"))
                .put("url", Str.of(address))
                .put("enable_redirect", Bool.TRUE)
                .build();
        try {
            HttpExchange exchange = new HttpExchange(context, request, host -> checkAllowed(host, reference));
            return body(exchange.shown(exchange.reply(Map.of())));
        } catch (NetworkException failed) {
            throw new SchemaException(String.valueOf(failed.getMessage()));
        }
    }

    private void checkAllowed(String host, String reference) {
        Set<String> allowed = context.capabilities().allowNet();
        if (allowed != null && !allowed.contains(host)) {
            throw new SchemaException("remote reference loading disabled: " + reference);
        }
    }

    private static Value body(Obj reply) {
        if (!(reply.get("status_code") instanceof Num status && status.equals(Num.of(200)))) {
            throw new SchemaException("Could not read schema from HTTP, response status is " + text(reply, "status"));
        }
        try {
            return JsonReader.read(BinaryText.encode(text(reply, "raw_body")));
        } catch (DataException malformed) {
            throw new SchemaException(String.valueOf(malformed.getMessage()));
        }
    }

    private static String text(Obj reply, String key) {
        return reply.get(key) instanceof Str text ? text.text() : "";
    }
}
