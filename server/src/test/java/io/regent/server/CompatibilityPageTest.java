package io.regent.server;

import io.regent.server.endpoint.NotBuilt;
import io.regent.testkit.Page;
import org.junit.jupiter.api.Test;

/** Holds the list of endpoints in docs/compatibility.md to the code. */
class CompatibilityPageTest {
    @Test
    void endpointsAreListed() {
        StringBuilder text = new StringBuilder("| method | path | |\n| --- | --- | --- |\n");
        for (Route route : Routes.of(EmptyAgent.make())) {
            String state = route.endpoint() instanceof NotBuilt ? "not built yet (501)" : "works";
            text.append("| ")
                    .append(route.method())
                    .append(" | `")
                    .append(route.pattern())
                    .append("` | ");
            text.append(state).append(" |\n");
        }
        Page.docs("compatibility.md").checkSection("endpoints", text.toString());
    }
}
