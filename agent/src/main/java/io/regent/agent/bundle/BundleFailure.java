package io.regent.agent.bundle;

import io.regent.agent.config.BundleSource;
import io.regent.rego.RegoException;

/** A bundle that could not be loaded or activated; the message is the reference's. */
public final class BundleFailure extends Exception {
    private static final long serialVersionUID = 1;
    private static final int NO_STATUS = -1;

    private final String reason;

    private BundleFailure(BundleSource source, int status, String reason) {
        super("Bundle name: " + source.name() + ", Code: bundle_error, HTTPCode: " + status + ", Message: " + reason);
        this.reason = reason;
    }

    static BundleFailure of(BundleSource source, String reason) {
        return new BundleFailure(source, NO_STATUS, reason);
    }

    /** A service answered with another status than 200. */
    static BundleFailure ofStatus(BundleSource source, int status) {
        return new BundleFailure(source, status, "server replied with " + StatusText.of(status));
    }

    static BundleFailure of(BundleSource source, RegoException wrong) {
        boolean plain = wrong.diagnostics().size() == 1
                && wrong.diagnostics().get(0).code().isEmpty();
        return of(source, plain ? wrong.diagnostics().get(0).message() : String.valueOf(wrong.getMessage()));
    }

    String reason() {
        return reason;
    }
}
