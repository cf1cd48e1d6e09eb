package io.regent.builtins.x509;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An e-mail address (RFC 2821, 4.1.2): what stands before the last part, without quotes, and a domain in lower case. */
record Mailbox(String local, String domain) {
    private static final String ATOM_MARKS = "!#$%&'*+-/=?^_`{|}~.";

    /** The parts of an address in ASCII, or null when it is none. */
    static @Nullable Mailbox parse(String text) {
        return text.startsWith("\"") ? quoted(text) : plain(text);
    }

    private static @Nullable Mailbox quoted(String text) {
        StringBuilder local = new StringBuilder();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return withDomain(local.toString(), text.substring(i + 1));
            }
            boolean escape = c == '\\';
            i += escape ? 1 : 0;
            if (i == text.length() || !isQuotable(text.charAt(i), escape)) {
                return null;
            }
            local.append(text.charAt(i));
        }
        return null;
    }

    /** No zero, no line end, no tab unless escaped. */
    private static boolean isQuotable(char c, boolean escaped) {
        boolean lineEnd = c == '\n' || c == '\r';
        return c > 0 && c < 0x80 && !lineEnd && (escaped || c != '\t' && c != '"' && c != '\\');
    }

    private static @Nullable Mailbox plain(String text) {
        StringBuilder local = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            boolean escape = c == '\\' && at + 1 < text.length();
            if (!escape && !isAtom(c)) {
                break;
            }
            local.append(escape ? text.charAt(at + 1) : c);
            at += escape ? 2 : 1;
        }
        String name = local.toString();
        boolean valid = !name.isEmpty() && !name.startsWith(".") && !name.endsWith(".") && !name.contains("..");
        return valid ? withDomain(name, text.substring(at)) : null;
    }

    private static boolean isAtom(char c) {
        return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || ATOM_MARKS.indexOf(c) >= 0;
    }

    private static @Nullable Mailbox withDomain(String local, String rest) {
        boolean valid = rest.startsWith("@") && DomainNames.isValid(rest.substring(1), false);
        return valid ? new Mailbox(local, rest.substring(1).toLowerCase(Locale.ROOT)) : null;
    }
}
