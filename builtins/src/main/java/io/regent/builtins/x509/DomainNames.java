package io.regent.builtins.x509;

/** What counts as the name of a domain. */
final class DomainNames {
    private DomainNames() {}

    /** Whether a name has no empty label, except in front when it is a constraint, and visible characters only. */
    static boolean isValid(String name, boolean constraint) {
        if (name.isEmpty()) {
            return true;
        }
        String labels = constraint && name.startsWith(".") ? name.substring(1) : name;
        for (int i = 0; i < labels.length(); i++) {
            char c = labels.charAt(i);
            boolean emptyLabel = c == '.' && (i == 0 || labels.charAt(i - 1) == '.');
            if (emptyLabel || c <= ' ' || c >= 0x7F) {
                return false;
            }
        }
        return !labels.isEmpty() && !labels.endsWith(".");
    }
}
