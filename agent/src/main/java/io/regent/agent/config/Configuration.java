package io.regent.agent.config;

import io.regent.rego.RegoException;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A configuration that was read and checked.
 *
 * @param document as it was written, which {@code opa.runtime().config} shows
 * @param defaultDecision the path of what is decided when nothing is named, e.g. {@code /system/main}
 * @param bundles in the order of their names
 */
public record Configuration(Obj document, String defaultDecision, List<BundleSource> bundles) {
    /** What is decided when nothing else is said. */
    public static final String DEFAULT_DECISION = "/system/main";

    public Configuration {
        bundles = List.copyOf(bundles);
    }

    /**
     * Checks a configuration.
     *
     * @throws RegoException when it contradicts itself, or asks for what is not built
     */
    public static Configuration of(Obj document) {
        Settings settings = new Settings("", document);
        settings.refuse(Unbuilt.TOP);
        settings.object("labels").eachText();
        Map<String, Service> services = Services.of(document.get("services"));
        return new Configuration(
                document,
                settings.text("default_decision", DEFAULT_DECISION),
                Bundles.of(settings.object("bundles"), services));
    }

    /** The parts of a decision's path; none for all documents. */
    public static List<String> path(String decision) {
        // OPA: one slash at the beginning means nothing, all others stand between keys, which may be empty.
        String path = decision.startsWith("/") ? decision.substring(1) : decision;
        return path.isEmpty() ? List.of() : Arrays.asList(path.split("/", -1));
    }

    /** This configuration with bundles in files and folders of this machine, named {@code ~0}, {@code ~1} and so on. */
    public Configuration withFiles(List<String> files) {
        if (files.isEmpty()) {
            return this;
        }
        List<BundleSource> all = new ArrayList<>(bundles);
        Obj named = document.get("bundles") instanceof Obj given ? given : Obj.EMPTY;
        for (int i = 0; i < files.size(); i++) {
            String name = "~" + i;
            all.add(new BundleSource(name, null, files.get(i)));
            named = named.with(Str.of(name), localBundle(files.get(i)));
        }
        return new Configuration(document.with(Str.of("bundles"), named), defaultDecision, all);
    }

    private static Value localBundle(String file) {
        return Obj.builder()
                .put("resource", Str.of(Bundles.FILE + Path.of(file).toAbsolutePath()))
                .put("trigger", Str.of("manual"))
                .build();
    }
}
