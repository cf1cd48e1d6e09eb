package io.regent.rego;

import io.regent.rego.ast.Module;
import io.regent.rego.compile.Passes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parsed modules to checked policy; the passes and their order stand in {@link Passes}. */
public final class Compiler {
    private Compiler() {}

    /**
     * Checks and rewrites {@code modules} (by file name) together.
     *
     * @throws RegoException with every error up to the limit
     */
    public static CheckedPolicy compile(Map<String, Module> modules, CompileOptions options) {
        return compile(modules, options, null);
    }

    /** The same; {@code times} hears how long each pass took, null for nobody. */
    public static CheckedPolicy compile(
            Map<String, Module> modules, CompileOptions options, @Nullable PassTimes times) {
        return LargeStack.run(LargeStack.isNeeded(modules.values()), () -> Passes.run(modules, options, times));
    }
}
