package io.regent.rego.types.check;

import io.regent.rego.Diagnostic;
import java.util.List;

/**
 * What was found out about a body.
 *
 * @param scope the types of its variables
 * @param errors what can never hold
 */
record CheckedBody(Scope scope, List<Diagnostic> errors) {
    boolean failed() {
        return !errors.isEmpty();
    }
}
