package io.regent.server.http;

/**
 * Where to listen.
 *
 * @param host empty for every interface
 * @param port 0 for any free one
 */
public record Address(String host, int port) {
    /**
     * Reads {@code host:port}, {@code :port} or {@code [ip]:port}, with {@code http://} before it or not.
     *
     * @throws IllegalArgumentException with a reason when it is none of these
     */
    public static Address parse(String text) {
        String plain = text.startsWith("http://") ? text.substring("http://".length()) : text;
        if (plain.contains("://")) {
            throw new IllegalArgumentException(text + ": only addresses of the form host:port are served");
        }
        int colon = plain.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("address " + text + ": missing port in address");
        }
        String host = plain.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        return new Address(host, port(text, plain.substring(colon + 1)));
    }

    private static int port(String text, String digits) {
        try {
            int port = Integer.parseInt(digits);
            if (port >= 0 && port < 1 << 16) {
                return port;
            }
        } catch (NumberFormatException notANumber) {
            // As a number out of range: no port.
        }
        throw new IllegalArgumentException("address " + text + ": invalid port");
    }

    /** {@code host:port}, with the address of every interface written out. */
    @Override
    public String toString() {
        String shown = host.isEmpty() ? "0.0.0.0" : host;
        return (shown.indexOf(':') >= 0 ? "[" + shown + "]" : shown) + ":" + port;
    }
}
