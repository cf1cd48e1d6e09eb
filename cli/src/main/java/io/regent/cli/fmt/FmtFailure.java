package io.regent.cli.fmt;

/** A file that cannot be formatted, or is not formatted although it should be; nothing after it is looked at. */
final class FmtFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final int status;

    private FmtFailure(String message, int status) {
        super(message, null, false, false);
        this.status = status;
    }

    /** A failure of a file's content. */
    static FmtFailure of(String message) {
        return new FmtFailure(message, 2);
    }

    /** A path that cannot be walked. */
    static FmtFailure ofPath(String message) {
        return new FmtFailure(message, 1);
    }

    /** The exit status. */
    int status() {
        return status;
    }
}
