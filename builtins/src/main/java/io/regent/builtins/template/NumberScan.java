package io.regent.builtins.template;

/** Where a number ends. */
final class NumberScan {
    private final String input;
    private int at;

    private NumberScan(String input, int at) {
        this.input = input;
        this.at = at;
    }

    /** The index after the number at {@code start}, whether or not it is well-formed. */
    static int end(String input, int start) {
        NumberScan scan = new NumberScan(input, start);
        scan.number();
        return scan.at;
    }

    private void number() {
        accept("+-");
        String digits = "0123456789_";
        boolean hexadecimal = false;
        if (accept("0")) {
            if (accept("xX")) {
                hexadecimal = true;
                digits = "0123456789abcdefABCDEF_";
            } else if (accept("oO")) {
                digits = "01234567_";
            } else if (accept("bB")) {
                digits = "01_";
            }
        }
        run(digits);
        if (accept(".")) {
            run(digits);
        }
        if (accept(hexadecimal ? "pP" : "eE")) {
            accept("+-");
            run("0123456789_");
        }
        accept("i");
    }

    private boolean accept(String characters) {
        boolean found = at < input.length() && characters.indexOf(input.charAt(at)) >= 0;
        at += found ? 1 : 0;
        return found;
    }

    private void run(String characters) {
        boolean more = true;
        while (more) {
            more = accept(characters);
        }
    }
}
