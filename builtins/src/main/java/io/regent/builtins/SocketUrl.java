package io.regent.builtins;

import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import org.jspecify.annotations.Nullable;

/**
 * A URL that leads through a socket of the machine: {@code unix://host/path?socket=%2Frun%2Fx.sock}.
 *
 * @param socket the file of the socket
 * @param url what is asked for there, with scheme {@code http} and without the socket
 */
public record SocketUrl(String socket, String url) {
    private static final String SCHEME = "unix://";

    /** The parts of a URL; null when it does not lead through a socket. */
    public static @Nullable SocketUrl of(String url) {
        int question = url.indexOf('?');
        if (!url.startsWith(SCHEME) || question < 0 || question == url.length() - 1) {
            return null;
        }
        Obj parameters = (Obj) UrlQueries.decodeObject(Str.of(url.substring(question + 1)));
        String rest = UrlQueries.encodeObject(parameters.without(Str.of("socket")));
        String address = "http://" + url.substring(SCHEME.length(), question) + (rest.isEmpty() ? "" : "?" + rest);
        return new SocketUrl(socket(parameters), address);
    }

    /** Of several the first counts. */
    private static String socket(Obj parameters) {
        return parameters.get("socket") instanceof Arr sockets && sockets.get(0) instanceof Str first
                ? first.text()
                : "";
    }
}
