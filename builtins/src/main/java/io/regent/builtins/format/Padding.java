package io.regent.builtins.format;

/** Fills what is printed up to the width. */
final class Padding {
    private final StringBuilder out;
    private final Flags flags;

    Padding(StringBuilder out, Flags flags) {
        this.out = out;
        this.flags = flags;
    }

    /** The text with blanks, or with zeros before it when the flags say so. */
    void write(String text) {
        write(text, flags.zeroPadded() ? '0' : ' ');
    }

    /** The text with blanks, whatever the flags say. */
    void writeBlank(String text) {
        write(text, ' ');
    }

    /** The text with zeros between its first character, a sign, and the rest. */
    void writeSigned(String text) {
        out.append(text.charAt(0));
        fill(missing(text), '0');
        out.append(text, 1, text.length());
    }

    private void write(String text, char filler) {
        int missing = missing(text);
        fill(flags.minus ? 0 : missing, filler);
        out.append(text);
        fill(flags.minus ? missing : 0, ' ');
    }

    private int missing(String text) {
        return flags.width == Flags.UNSET ? 0 : Math.max(0, flags.width - text.codePointCount(0, text.length()));
    }

    private void fill(int count, char filler) {
        for (int i = 0; i < count; i++) {
            out.append(filler);
        }
    }
}
