package io.regent.agent.bundle;

/** What a status of HTTP means, in words. */
final class StatusText {
    private StatusText() {}

    static String of(int status) {
        return switch (status) {
            case 304 -> "Not Modified";
            case 400 -> "Bad Request";
            case 401 -> "Unauthorized";
            case 403 -> "Forbidden";
            case 404 -> "Not Found";
            case 429 -> "Too Many Requests";
            case 500 -> "Internal Server Error";
            case 502 -> "Bad Gateway";
            case 503 -> "Service Unavailable";
            case 504 -> "Gateway Timeout";
            default -> Integer.toString(status);
        };
    }
}
