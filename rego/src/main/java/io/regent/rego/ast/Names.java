package io.regent.rego.ast;

/** How names are written in refs. */
public final class Names {
    private Names() {}

    /** Whether {@code .name} is written for {@code ["name"]}: an identifier and no keyword of v1. */
    public static boolean isPlain(String name) {
        return isIdentifier(name) && !isKeyword(name);
    }

    /** Whether it is a keyword of v1. */
    public static boolean isKeyword(String name) {
        return switch (name) {
            case "package", "import", "as", "default", "else", "not", "some", "with", "null", "true", "false" -> true;
            case "contains", "every", "if", "in" -> true;
            default -> false;
        };
    }

    /** Whether it consists of ASCII letters, digits and underscores, and does not begin with a digit. */
    public static boolean isIdentifier(String name) {
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
