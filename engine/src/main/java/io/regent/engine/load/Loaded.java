package io.regent.engine.load;

import io.regent.engine.PolicyFile;
import io.regent.value.Obj;
import java.util.List;

/** What files gave: base documents merged, and policies in the order they were found. */
public record Loaded(Obj data, List<PolicyFile> policies) {
    public Loaded {
        policies = List.copyOf(policies);
    }
}
