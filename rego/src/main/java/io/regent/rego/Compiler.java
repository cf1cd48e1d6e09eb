package io.regent.rego;

import io.regent.rego.ast.Module;
import io.regent.rego.compile.Passes;
import java.util.Map;

/** Parsed modules to checked policy; the passes and their order stand in {@link Passes}. */
public final class Compiler {
    private Compiler() {}

    /**
     * Checks and rewrites {@code modules} (by file name) together.
     *
     * @throws RegoException with every error up to the limit
     */
    public static CheckedPolicy compile(Map<String, Module> modules, CompileOptions options) {
        return Passes.run(modules, options);
    }
}
