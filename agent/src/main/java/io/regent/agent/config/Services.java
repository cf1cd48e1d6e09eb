package io.regent.agent.config;

import io.regent.value.Arr;
import io.regent.value.Null;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code services}: an object by name, or an array of objects that hold theirs. */
final class Services {
    private final Map<String, Service> byName = new LinkedHashMap<>();

    private Services() {}

    static Map<String, Service> of(@Nullable Value setting) {
        Services services = new Services();
        switch (setting) {
            case null -> {}
            case Null none -> {}
            case Obj named -> named.forEach((name, fields) -> services.add(((Str) name).text(), fields));
            case Arr list -> list.forEach(fields -> services.add(null, fields));
            case Value other -> throw Settings.wrong("services must be an object or an array");
        }
        return services.byName;
    }

    /** @param key the name where services are members of an object; the object's own name goes before it */
    private void add(@Nullable String key, Value fields) {
        if (!(fields instanceof Obj object)) {
            throw Settings.wrong("services" + (key == null ? "" : "." + key) + " must be an object");
        }
        Settings settings = new Settings("services." + (key == null ? byName.size() : key), object);
        settings.refuse(Unbuilt.SERVICE);
        String name = settings.text("name", key == null ? "" : key);
        byName.put(name, new Service(name, url(settings), headers(settings)));
    }

    private static Map<String, String> headers(Settings settings) {
        Map<String, String> headers = settings.object("headers").eachText();
        Settings credentials = settings.object("credentials");
        credentials.refuse(Unbuilt.CREDENTIALS);
        Settings bearer = credentials.object("bearer");
        bearer.refuse(Unbuilt.BEARER);
        String token = bearer.text("token", "");
        if (!token.isEmpty()) {
            headers.put("Authorization", bearer.text("scheme", "Bearer") + " " + token);
        }
        return headers;
    }

    private static String url(Settings settings) {
        String url = settings.text("url", "");
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
