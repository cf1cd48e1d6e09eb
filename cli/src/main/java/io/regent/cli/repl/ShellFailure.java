package io.regent.cli.repl;

/** A command that cannot be carried out; the message is for the user. */
final class ShellFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    ShellFailure(String message) {
        super(message, null, false, false);
    }

    static ShellFailure badArguments(String what) {
        return new ShellFailure("code bad arguments: " + what);
    }
}
