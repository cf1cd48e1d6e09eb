package io.regent.builtins.schema;

/** Reads an address of mail as RFC 5322 has it: {@code a@b}, {@code "a b"@c}, {@code Name <a@b>}; without comments. */
final class EmailAddress {
    private static final String SPECIAL = "()<>[]:;@\\,\"";

    private final String text;
    private int at;

    private EmailAddress(String text) {
        this.text = text;
    }

    static boolean is(String text) {
        EmailAddress plain = new EmailAddress(text);
        if (plain.address() && plain.isAtEnd()) {
            return true;
        }
        EmailAddress named = new EmailAddress(text);
        return named.name() && named.took('<') && named.address() && named.took('>') && named.isAtEnd();
    }

    private boolean isAtEnd() {
        skipBlanks();
        return at == text.length();
    }

    private void skipBlanks() {
        while (at < text.length() && isBlank(text.charAt(at))) {
            at++;
        }
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private boolean took(char wanted) {
        boolean is = at < text.length() && text.charAt(at) == wanted;
        at += is ? 1 : 0;
        return is;
    }

    /** Words before an address, maybe none. */
    private boolean name() {
        skipBlanks();
        while (at < text.length() && text.charAt(at) != '<') {
            if (!(text.charAt(at) == '"' ? quoted() >= 0 : atoms(true))) {
                return false;
            }
            skipBlanks();
        }
        return true;
    }

    private boolean address() {
        skipBlanks();
        boolean local = at < text.length() && text.charAt(at) == '"' ? quoted() > 0 : atoms(false);
        if (!local || !took('@')) {
            return false;
        }
        skipBlanks();
        return took('[') ? literal() : atoms(false);
    }

    /** Atoms with points between them; in names points may stand anywhere. */
    private boolean atoms(boolean inName) {
        int start = at;
        while (at < text.length() && isAtom(text.charAt(at))) {
            at++;
        }
        String atoms = text.substring(start, at);
        boolean ordered = !atoms.startsWith(".") && !atoms.endsWith(".") && !atoms.contains("..");
        return !atoms.isEmpty() && (inName || ordered);
    }

    private static boolean isAtom(char c) {
        return c > ' ' && c != 0x7F && SPECIAL.indexOf(c) < 0;
    }

    /** The number of characters between quotes; -1 when the second is missing. */
    private int quoted() {
        int length = 0;
        for (at++; at < text.length(); at++, length++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return length;
            }
            if (c == '\\') {
                at++;
            }
            if (at == text.length() || text.charAt(at) < ' ' && text.charAt(at) != '\t') {
                return -1;
            }
        }
        return -1;
    }

    /** What stands between brackets. */
    private boolean literal() {
        int end = text.indexOf(']', at);
        boolean plain = end > at && text.substring(at, end).chars().allMatch(c -> c > ' ' && c != '[' && c != '\\');
        at = end + 1;
        return plain;
    }
}
