package io.regent.cli;

import io.regent.cli.args.Arguments;
import io.regent.cli.args.Flag;
import io.regent.cli.args.Flag.Kind;
import io.regent.engine.Change;
import io.regent.engine.Metrics;
import io.regent.engine.Snapshot;
import io.regent.engine.SnapshotOptions;
import io.regent.engine.bundle.Bundle;
import io.regent.engine.bundle.BundleOptions;
import io.regent.engine.bundle.BundlePath;
import io.regent.engine.load.FileMemory;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.LoadPath;
import io.regent.engine.load.Loader;
import io.regent.engine.load.NamePattern;
import io.regent.engine.load.SchemaFiles;
import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Schemas;
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

    public static final Flag V0_V1 = Flag.toggle(
            "v0-v1",
            (char) 0,
            "check for Rego v0 and v1 compatibility (policies must be compatible with both Rego versions)");
    public static final Flag MAX_ERRORS = Flag.value(
                    Kind.WHOLE, "max-errors", 'm', "set the number of errors to allow before compilation fails early")
            .initially("10");
    public static final Flag STRICT = Flag.toggle("strict", 'S', "enable compiler strict mode");
    public static final Flag SCHEMA = Flag.value(Kind.TEXT, "schema", 's', "set schema file path or directory path");

    private PolicyFlags() {}

    /**
     * How policies are read and checked, as those of these flags say that the command has.
     *
     * @throws RegoException when schemas cannot be loaded
     */
    public static SnapshotOptions options(Arguments arguments, Capabilities capabilities) {
        CompileOptions plain = CompileOptions.of(capabilities);
        CompileOptions compile = new CompileOptions(
                        capabilities,
                        arguments.has(STRICT) && arguments.isOn(STRICT.name()),
                        arguments.has(MAX_ERRORS) ? arguments.whole(MAX_ERRORS.name()) : plain.maxErrors(),
                        true,
                        plain.dataExists(),
                        plain.unsafeBuiltins())
                .withSchemas(schemas(arguments));
        return new SnapshotOptions(ParseOptions.of(version(arguments), capabilities), compile);
    }

    private static Schemas schemas(Arguments arguments) {
        if (!arguments.has(SCHEMA)) {
            return Schemas.NONE;
        }
        String path = arguments.text(SCHEMA.name());
        return path.isEmpty() ? Schemas.INLINE : SchemaFiles.load(path);
    }

    /** The syntax that policies are written in. */
    public static RegoVersion version(Arguments arguments) {
        if (arguments.isOn(V0.name())) {
            return RegoVersion.V0;
        }
        return arguments.has(V0_V1) && arguments.isOn(V0_V1.name()) ? RegoVersion.V0_V1 : RegoVersion.V1;
    }

    /**
     * The snapshot of everything that was named.
     *
     * @throws RegoException when something cannot be loaded or does not compile
     */
    public static Snapshot load(
            List<String> paths, List<String> bundles, List<String> ignored, SnapshotOptions options) {
        Change change = Snapshot.empty(options).change();
        addBundles(change, bundles, ignored);
        addFiles(change, paths, ignored);
        return change.build();
    }

    /** Adds the bundles at {@code paths}. */
    public static void addBundles(Change change, List<String> paths, List<String> ignored) {
        List<NamePattern> patterns = ignored.stream().map(NamePattern::new).toList();
        for (String path : paths) {
            change.add(
                    path, bundle(path, BundleOptions.unverified(change.options().parse(), patterns)));
        }
    }

    /** Adds the policies and documents in {@code paths}, reading only what {@code memory} does not know. */
    public static void addFiles(Change change, List<String> paths, List<String> ignored, FileMemory memory) {
        change.add(Loader.load(paths, ignored, change.options().parse(), memory));
    }

    /** Where the files and folders that a command was called with stand. */
    public static List<Path> places(List<String> paths) {
        return paths.stream().map(path -> Path.of(LoadPath.parse(path).file())).toList();
    }

    /** Adds the policies and documents in {@code paths}. */
    public static void addFiles(Change change, List<String> paths, List<String> ignored) {
        addFiles(change, paths, ignored, new Metrics());
    }

    /** As the other, and records the times it takes. */
    public static void addFiles(Change change, List<String> paths, List<String> ignored, Metrics metrics) {
        change.add(Loader.load(paths, ignored, change.options().parse(), metrics));
    }

    /** The bundle at a path as users give it. */
    public static Bundle bundle(String path, BundleOptions options) {
        try {
            return BundlePath.of(path).read(options);
        } catch (RegoException wrong) {
            throw LoadErrors.after("loading error: ", wrong);
        }
    }
}
