package io.regent.cli.exec;

import io.regent.rego.RegoException;

/** Why the command ends with status 1. */
final class ExecFailure extends Exception {
    private static final long serialVersionUID = 1;

    ExecFailure(String message) {
        super(message, null, false, false);
    }

    static ExecFailure of(String stage, RegoException wrong) {
        return new ExecFailure(stage + ": " + wrong.diagnostics().get(0).message());
    }
}
