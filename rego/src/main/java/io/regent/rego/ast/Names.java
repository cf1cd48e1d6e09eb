package io.regent.rego.ast;

/** How names are written in refs. */
public final class Names {
    private Names() {}

    /** Whether {@code .name} can be written for {@code ["name"]}. */
    public static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (!isPlain(name.charAt(i), i == 0)) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static boolean isPlain(char c, boolean first) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || !first && c >= '0' && c <= '9';
    }
}
