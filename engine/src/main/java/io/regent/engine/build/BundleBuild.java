package io.regent.engine.build;

import io.regent.engine.bundle.Bundle;
import io.regent.engine.bundle.BundlePolicy;
import io.regent.engine.bundle.BundleSigner;
import io.regent.engine.load.LoadErrors;
import io.regent.rego.CapabilitiesVersions;
import io.regent.rego.CheckedPolicy;
import io.regent.rego.CompileOptions;
import io.regent.rego.Compiler;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Module;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Builds one bundle. */
public final class BundleBuild {
    private final BuildOptions options;

    private BundleBuild(BuildOptions options) {
        this.options = options;
    }

    /**
     * The bundle that {@code options} ask for.
     *
     * @throws RegoException when something cannot be read, does not compile or cannot be laid out or signed
     */
    public static Bundle build(BuildOptions options) {
        return new BundleBuild(options).build();
    }

    private Bundle build() {
        Bundle input = new BuildInput(options).read();
        List<Entrypoint> entrypoints =
                Entrypoints.of(options.entrypoints(), modules(input).values());
        checkNumber(entrypoints);
        Bundle checked = options.level() > 0 ? optimized(input, entrypoints) : compiled(input);
        refuseTarget(checked, entrypoints);
        Bundle revised = options.revision() == null
                ? checked
                : checked.withManifest(checked.manifest().withRevision(options.revision()));
        Bundle laidOut = Layout.of(revised, options.capabilities());
        return options.signing() == null ? laidOut : BundleSigner.sign(laidOut, options.signing(), options.keyId());
    }

    private void checkNumber(List<Entrypoint> entrypoints) {
        if (options.level() > 0 && entrypoints.isEmpty()) {
            throw LoadErrors.of("bundle optimizations require at least one entrypoint");
        }
        if (options.target() != BuildTarget.REGO && entrypoints.isEmpty()) {
            throw LoadErrors.of(options.target().title() + " compilation requires at least one entrypoint");
        }
    }

    private Bundle optimized(Bundle input, List<Entrypoint> entrypoints) {
        Optimizer optimizer = options.optimizer();
        if (optimizer == null) {
            throw LoadErrors.of("optimization is not built yet; without -O the bundle means the same");
        }
        Consumer<String> debug = options.debug() == null ? line -> {} : options.debug();
        return optimizer.optimize(
                input,
                new Optimizer.Goal(
                        entrypoints,
                        options.level(),
                        options.namespace(),
                        options.capabilities(),
                        options.version(),
                        debug));
    }

    /** The bundle itself, once all its policies were checked together. */
    private Bundle compiled(Bundle input) {
        CheckedPolicy policy = policy(input);
        if (options.debug() != null) {
            String oldest = CapabilitiesVersions.oldestWith(policy.required());
            options.debug()
                    .accept(
                            oldest == null
                                    ? "could not determine minimum compatible version!"
                                    : "minimum compatible version: " + oldest.substring(1));
        }
        return input;
    }

    private CheckedPolicy policy(Bundle bundle) {
        return Compiler.compile(modules(bundle), CompileOptions.of(options.capabilities()));
    }

    private static Map<String, Module> modules(Bundle bundle) {
        Map<String, Module> modules = new TreeMap<>();
        for (BundlePolicy policy : bundle.modules()) {
            if (modules.put(policy.url(), policy.module()) != null) {
                throw LoadErrors.of("duplicate module URL: " + policy.url());
            }
        }
        return modules;
    }

    private void refuseTarget(Bundle bundle, List<Entrypoint> entrypoints) {
        if (options.target() == BuildTarget.REGO) {
            return;
        }
        CheckedPolicy policy = policy(bundle);
        for (Entrypoint entrypoint : entrypoints) {
            if (!entrypoint.isDefined(policy)) {
                throw LoadErrors.of(
                        "entrypoint \"" + entrypoint.name() + "\" does not refer to a rule or policy decision");
            }
        }
        throw LoadErrors.of("the target " + options.target().title() + " is not built yet; use rego");
    }
}
