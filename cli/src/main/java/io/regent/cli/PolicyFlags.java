package io.regent.cli;

import io.regent.builtins.Families;
import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import io.regent.engine.Change;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.bundle.Bundle;
import io.regent.engine.bundle.BundleReader;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.Loaded;
import io.regent.engine.load.Loader;
import io.regent.engine.load.NamePattern;
import io.regent.engine.store.DataPath;
import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The flags that say which policies and data a command works on, and the snapshot made of them. */
public final class PolicyFlags {
    public static final Flag DATA =
            Flag.value(Kind.TEXTS, "data", 'd', "set policy or data file(s). This flag can be repeated.");
    public static final Flag BUNDLE = Flag.value(
            Kind.TEXTS, "bundle", 'b', "set bundle file(s) or directory path(s). This flag can be repeated.");
    public static final Flag BUNDLE_MODE = Flag.toggle("bundle", 'b', "load paths as bundle files or root directories");
    public static final Flag IGNORE = Flag.value(
            Kind.LIST,
            "ignore",
            (char) 0,
            "set file and directory names to ignore during loading (e.g., '.*' excludes hidden files)");
    public static final Flag V0 = Flag.toggle(
            "v0-compatible", (char) 0, "opt-in to OPA features and behaviors prior to the OPA v1.0 release");
    /** Accepted for the sake of scripts written before v1 was the default. */
    public static final Flag V1 = Flag.toggle("v1-compatible", (char) 0, "accepted; v1 is the default")
            .hide();

    public static final Flag STRICT = Flag.toggle("strict", 'S', "enable compiler strict mode");

    private PolicyFlags() {}

    /** How policies are read and checked, as the flags of {@code arguments} say. */
    public static SnapshotOptions options(Arguments arguments, boolean strict) {
        return options(arguments, Families.capabilities(), strict);
    }

    /** The same with given capabilities. */
    public static SnapshotOptions options(Arguments arguments, Capabilities capabilities, boolean strict) {
        RegoVersion version = arguments.isOn(V0.name()) ? RegoVersion.V0 : RegoVersion.V1;
        ParseOptions parse = ParseOptions.of(version, capabilities);
        CompileOptions plain = CompileOptions.of(capabilities);
        CompileOptions compile = new CompileOptions(
                capabilities, strict, plain.maxErrors(), true, plain.dataExists(), plain.unsafeBuiltins());
        return new SnapshotOptions(parse, compile);
    }

    /**
     * The snapshot of everything that was named.
     *
     * @throws RegoException when something cannot be loaded or does not compile
     */
    public static Snapshot load(
            List<String> paths, List<String> bundles, List<String> ignored, SnapshotOptions options) {
        Change change = Snapshot.empty(options).change();
        for (String bundle : bundles) {
            change.add(bundle, bundle(bundle, ignored, options.parse()));
        }
        addFiles(change, paths, ignored, options.parse());
        return change.build();
    }

    private static void addFiles(Change change, List<String> paths, List<String> ignored, ParseOptions options) {
        Loaded loaded = Loader.load(paths, ignored, options);
        change.put(DataPath.ROOT, loaded.over(change.data()));
        loaded.policies().forEach(change::putPolicy);
    }

    private static Bundle bundle(String path, List<String> ignored, ParseOptions options) {
        List<NamePattern> patterns = ignored.stream().map(NamePattern::new).toList();
        String file = path.startsWith("file://") ? path.substring("file://".length()) : path;
        try {
            return BundleReader.read(Path.of(file), options, patterns);
        } catch (IOException broken) {
            throw LoadErrors.of(
                    "loading error: error reading \"" + path + "\": stat " + path + ": " + LoadErrors.reason(broken));
        } catch (RegoException wrong) {
            throw LoadErrors.of("loading error: bundle " + path + ": " + text(wrong));
        }
    }

    private static String text(RegoException wrong) {
        boolean plain = wrong.diagnostics().size() == 1
                && wrong.diagnostics().get(0).code().isEmpty();
        return plain ? wrong.diagnostics().get(0).message() : String.valueOf(wrong.getMessage());
    }
}
