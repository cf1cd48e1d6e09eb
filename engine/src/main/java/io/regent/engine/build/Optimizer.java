package io.regent.engine.build;

import io.regent.engine.bundle.Bundle;
import io.regent.rego.Capabilities;
import io.regent.rego.RegoVersion;
import java.util.List;
import java.util.function.Consumer;

/** Rewrites the policies of a bundle, so that certain documents are found faster. */
public interface Optimizer {
    /**
     * The bundle with other policies of the same meaning. Policies that are new or changed have an id, a url and a syntax
     * tree; what text they have does not count, since all policies are laid out afterwards.
     *
     * @throws io.regent.rego.RegoException when something does not compile
     */
    Bundle optimize(Bundle bundle, Goal goal);

    /**
     * What an optimizer works for.
     *
     * @param entrypoints the documents that will be asked for, without repetition, at least one
     * @param level how much may be rewritten: 1, or more for everything
     * @param namespace the name of the package that new rules stand below
     * @param capabilities what policies may use
     * @param version the syntax of policies where the bundle says nothing else
     * @param debug hears what is done, a line at a time
     */
    record Goal(
            List<Entrypoint> entrypoints,
            int level,
            String namespace,
            Capabilities capabilities,
            RegoVersion version,
            Consumer<String> debug) {
        public Goal {
            entrypoints = List.copyOf(entrypoints);
        }
    }
}
