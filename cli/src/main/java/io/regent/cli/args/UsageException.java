package io.regent.cli.args;

/** A command line that cannot be understood; the message is for the user, without the {@code Error: } before it. */
public final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean usageShown;

    public UsageException(String message) {
        this(message, true);
    }

    /** As the other, with the choice of whether the command's usage text follows the message. */
    public UsageException(String message, boolean usageShown) {
        super(message, null, false, false);
        this.usageShown = usageShown;
    }

    public boolean usageShown() {
        return usageShown;
    }
}
