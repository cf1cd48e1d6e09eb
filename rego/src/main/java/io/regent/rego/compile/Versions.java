package io.regent.rego.compile;

import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import io.regent.value.Str;

/** Which modules the stricter rules of v1 hold for. */
final class Versions {
    private Versions() {}

    /** Whether the module is v1, by its version or by {@code import rego.v1}. */
    static boolean isV1(Module module) {
        return module.version() != RegoVersion.V0 || module.imports().stream().anyMatch(Versions::isVersionImport);
    }

    private static boolean isVersionImport(Import each) {
        return each.path().startsWith("rego")
                && each.path().size() == 2
                && each.path().parts().get(1) instanceof Constant(Str version, var where)
                && (version.text().equals("v1") || version.text().equals("v2"));
    }
}
