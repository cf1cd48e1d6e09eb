package io.regent.server;

/** Answers that send the client elsewhere. */
final class Redirects {
    private Redirects() {}

    static Reply to(int status, String reason, String location, String method) {
        Reply bare = Reply.empty(status).with("Location", location);
        if (!method.equals("GET") && !method.equals("HEAD")) {
            return bare;
        }
        String page = "<a href=\"" + escaped(location) + "\">" + reason + "</a>.\n\n";
        return Reply.text(status, "text/html; charset=utf-8", page).with("Location", location);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&#34;")
                .replace("'", "&#39;");
    }
}
