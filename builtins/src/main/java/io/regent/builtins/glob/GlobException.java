package io.regent.builtins.glob;

/** A pattern that is not one; the message says where, in bytes of UTF-8 read so far. */
public final class GlobException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;

    GlobException(int position, String problem) {
        super(null, null, false, false);
        this.text = "glob: syntax error at " + position + ": " + problem;
    }

    @Override
    public String getMessage() {
        return text;
    }
}
