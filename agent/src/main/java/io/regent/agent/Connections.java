package io.regent.agent;

import io.regent.agent.egress.SystemEgress;
import io.regent.builtins.Egress;

/** Where the ways out of the process come from. */
public final class Connections {
    private Connections() {}

    /** A way out over the machine's network and name servers. */
    public static Egress egress() {
        return new SystemEgress();
    }
}
