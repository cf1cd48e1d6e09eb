package io.regent.cli.oracle;

import io.regent.cli.args.UsageException;

/** A place in a file: {@code file:offset}. */
record Position(String file, int offset) {
    private static final String SCHEME = "file://";
    private static final String HEXADECIMAL = "0x";

    static Position read(String text) {
        String path = text.startsWith(SCHEME) ? text.substring(SCHEME.length()) : text;
        int colon = path.indexOf(':');
        if (colon < 0 || path.indexOf(':', colon + 1) >= 0) {
            throw new UsageException("expected <filename>:<offset> argument");
        }
        return new Position(path.substring(0, colon), offset(path.substring(colon + 1)));
    }

    private static int offset(String text) {
        boolean hexadecimal = text.startsWith(HEXADECIMAL);
        String digits = hexadecimal ? text.substring(HEXADECIMAL.length()) : text;
        try {
            return Integer.parseInt(digits, hexadecimal ? 16 : 10);
        } catch (NumberFormatException wrong) {
            String why = digits.matches("[+-]?[0-9]+") ? "value out of range" : "invalid syntax";
            throw new UsageException("strconv.ParseInt: parsing \"" + digits + "\": " + why);
        }
    }
}
