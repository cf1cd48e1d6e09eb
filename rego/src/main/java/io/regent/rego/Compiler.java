package io.regent.rego;

import io.regent.rego.ast.Module;
import java.util.Map;

/** Parsed modules to checked policy; the passes and their order stand in {@code io.regent.rego.compile.Passes}. */
public final class Compiler {
    private Compiler() {}

    /**
     * Checks and rewrites {@code modules} (by file name) together.
     *
     * @throws RegoException with every error up to the limit
     */
    public static CheckedPolicy compile(Map<String, Module> modules, CompileOptions options) {
        throw new RegoException(new Diagnostic(Codes.COMPILE, "no compiler", null));
    }
}
