package io.regent.agent.config;

import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads {@code bundles}. */
final class Bundles {
    /** What the resource of a bundle on this machine begins with. */
    static final String FILE = "file://";

    private Bundles() {}

    static List<BundleSource> of(Settings bundles, Map<String, Service> services) {
        List<BundleSource> sources = new ArrayList<>();
        for (Value key : bundles.fields().keys()) {
            if (key instanceof Str name && bundles.given(name.text()) != null) {
                sources.add(source(name.text(), bundles.object(name.text()), services));
            }
        }
        return sources;
    }

    private static BundleSource source(String name, Settings settings, Map<String, Service> services) {
        settings.refuse(Unbuilt.BUNDLE);
        String resource = settings.text("resource", "bundles/" + name);
        if (resource.startsWith(FILE)) {
            return new BundleSource(name, null, resource.substring(FILE.length()));
        }
        String service = settings.text("service", "");
        Service found = services.get(service);
        if (found == null) {
            throw Settings.wrong(
                    "invalid configuration for bundle \"" + name + "\": service name \"" + service + "\" not found");
        }
        return new BundleSource(name, found, resource);
    }
}
