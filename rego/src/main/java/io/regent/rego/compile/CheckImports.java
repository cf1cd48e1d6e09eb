package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import java.util.HashMap;
import java.util.Map;

/** Refuses imports that bring the same name twice. */
final class CheckImports implements Pass {
    @Override
    public void run(Compilation compilation) {
        for (Module module : compilation.modules().values()) {
            if (compilation.options().strict() || Versions.isV1(module)) {
                check(compilation, module);
            }
        }
    }

    private static void check(Compilation compilation, Module module) {
        Map<String, Import> byName = new HashMap<>();
        for (Import each : module.imports()) {
            Import earlier = byName.putIfAbsent(Globals.name(each), each);
            if (earlier != null) {
                String text = "import must not shadow " + Globals.text(earlier);
                compilation.problems().note(Codes.COMPILE, text, each.location());
            }
        }
    }
}
