package io.regent.engine.build;

import io.regent.builtins.Families;
import io.regent.engine.PolicyFile;
import io.regent.engine.bundle.Bundle;
import io.regent.engine.bundle.BundlePolicy;
import io.regent.rego.Capabilities;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import io.regent.rego.format.FormatOptions;
import io.regent.rego.format.Formatter;
import io.regent.value.Str;
import java.util.List;

/** Writes the policies of a bundle in their layout, each in its own version. */
final class Layout {
    private Layout() {}

    static Bundle of(Bundle bundle, Capabilities capabilities) {
        List<BundlePolicy> laidOut = bundle.modules().stream()
                .map(policy -> of(policy, capabilities))
                .toList();
        return bundle.withModules(laidOut);
    }

    private static BundlePolicy of(BundlePolicy policy, Capabilities capabilities) {
        RegoVersion target = target(policy.module());
        boolean keywordsInRefs =
                capabilities.has("keywords_in_refs") || target == RegoVersion.V2 && capabilities.has("rego_v2");
        ParseOptions reading = ParseOptions.of(policy.module().version(), capabilities);
        Formatter formatter =
                new Formatter(new FormatOptions(reading, Families.capabilities(), target, keywordsInRefs, false));
        PolicyFile file = policy.file();
        String text = formatter.write(file.module());
        return new BundlePolicy(new PolicyFile(file.id(), text, file.module()), policy.url(), policy.path());
    }

    /** The version of the module, or both when it is of v0 but says itself that it is of v1 too. */
    private static RegoVersion target(Module module) {
        boolean raised =
                module.version() == RegoVersion.V0 && module.imports().stream().anyMatch(Layout::isVersion);
        return raised ? RegoVersion.V0_V1 : module.version();
    }

    private static boolean isVersion(Import each) {
        return each.path().startsWith("rego")
                && each.path().size() == 2
                && each.path().parts().get(1) instanceof Constant(Str name, var where)
                && (name.text().equals("v1") || name.text().equals("v2"));
    }
}
