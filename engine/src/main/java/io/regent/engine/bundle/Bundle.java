package io.regent.engine.bundle;

import io.regent.engine.PolicyFile;
import io.regent.value.Obj;
import java.util.List;

/**
 * Policies and data in one archive or folder.
 *
 * @param data the base documents, from the root of {@code data}
 * @param policies the policies, their ids being their paths in the archive
 */
public record Bundle(Manifest manifest, Obj data, List<PolicyFile> policies) {
    public Bundle {
        policies = List.copyOf(policies);
    }
}
