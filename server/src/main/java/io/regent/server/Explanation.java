package io.regent.server;

import java.util.Set;

/** The parameter {@code explain}. */
public final class Explanation {
    private static final Set<String> MODES = Set.of("notes", "fails", "full", "debug");

    private Explanation() {}

    /** Refuses a request that wants an explanation, which cannot be given yet; unknown modes do not count. */
    public static void refuse(Request request) {
        if (request.parameters().all("explain").stream().anyMatch(MODES::contains)) {
            throw new RefusedException(Errors.notBuilt("the explanation of decisions over REST"));
        }
    }
}
