package io.regent.engine.load;

import io.regent.engine.Metrics;
import io.regent.engine.PolicyFile;
import io.regent.engine.bundle.Bundle;
import io.regent.engine.bundle.BundleReader;
import io.regent.engine.bundle.SlashPath;
import io.regent.rego.Diagnostic;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Loads files and folders: {@code .json}, {@code .yaml}, {@code .yml}, {@code .rego} and {@code .tar.gz} bundles. In
 * folders, the names of the folders below become keys of the documents, those of the files do not, and other files are
 * passed over.
 */
public final class Loader {
    private final ParseOptions options;
    private final Parsing parsing;
    private final List<NamePattern> ignored;
    private final boolean policiesOnly;
    private final Metrics metrics;
    private final @Nullable FileMemory memory;
    private final Set<String> seen = new LinkedHashSet<>();
    private final MergedData data = new MergedData();
    private final Map<String, PolicyFile> policies = new LinkedHashMap<>();
    /** What is still to be done for each file, which may fail, and the failures until then, in order. */
    private final List<Runnable> remaining = new ArrayList<>();

    private Loader(ParseOptions options, List<String> ignored, boolean policiesOnly, Metrics metrics) {
        this(options, ignored, policiesOnly, metrics, null);
    }

    private Loader(
            ParseOptions options,
            List<String> ignored,
            boolean policiesOnly,
            Metrics metrics,
            @Nullable FileMemory memory) {
        this.memory = memory;
        this.options = options;
        this.parsing = new Parsing(options, metrics);
        this.metrics = metrics;
        this.policiesOnly = policiesOnly;
        this.ignored = ignored.stream().map(NamePattern::new).toList();
    }

    /**
     * Loads {@code paths} in order.
     *
     * @param ignored patterns of names of files and folders to pass over, below the given paths
     * @param metrics where the times are recorded
     * @throws RegoException with everything that is wrong with any of the files
     */
    public static Loaded load(List<String> paths, List<String> ignored, ParseOptions options, Metrics metrics) {
        return metrics.time(Metrics.LOAD_FILES, () -> load(paths, new Loader(options, ignored, false, metrics)));
    }

    /** As the other, but reads only files that changed since {@code memory} saw them. */
    public static Loaded load(List<String> paths, List<String> ignored, ParseOptions options, FileMemory memory) {
        return load(paths, new Loader(options, ignored, false, new Metrics(), memory));
    }

    /** As the other, without recording times. */
    public static Loaded load(List<String> paths, List<String> ignored, ParseOptions options) {
        return load(paths, ignored, options, new Metrics());
    }

    /** Loads the policies among {@code paths} as {@link #load(List, List, ParseOptions)} does, passing data files over. */
    public static List<PolicyFile> loadPolicies(List<String> paths, List<String> ignored, ParseOptions options) {
        return load(paths, new Loader(options, ignored, true, new Metrics())).policies();
    }

    private static Loaded load(List<String> paths, Loader loader) {
        try {
            for (String path : paths) {
                LoadPath parsed = LoadPath.parse(path);
                loader.top(parsed);
            }
            List<Diagnostic> errors = new ArrayList<>();
            loader.remaining.forEach(file -> collect(file, errors));
            if (!errors.isEmpty()) {
                throw new RegoException(errors);
            }
            return new Loaded(loader.data.document(), List.copyOf(loader.policies.values()));
        } finally {
            loader.parsing.stop();
        }
    }

    private static void collect(Runnable load, List<Diagnostic> errors) {
        try {
            load.run();
        } catch (RegoException wrong) {
            errors.addAll(wrong.diagnostics());
        }
    }

    private void top(LoadPath path) {
        Path file = Path.of(path.file());
        if (!Files.exists(file)) {
            fail(LoadErrors.of("stat " + path.file() + ": no such file or directory"));
        } else if (Files.isDirectory(file)) {
            folder(file.normalize(), path.prefix());
        } else if (isNew(path.prefix(), path.file())) {
            load(() -> file(file, path.file(), path.prefix(), true));
        }
    }

    private List<Path> entries(Path folder) {
        try {
            return FolderListing.of(folder);
        } catch (RegoException broken) {
            fail(broken);
            return List.of();
        }
    }

    private void folder(Path folder, List<String> keys) {
        for (Path entry : entries(folder)) {
            String name = entry.getFileName().toString();
            if (ignored.stream().anyMatch(pattern -> pattern.matches(name))) {
                continue;
            }
            if (Files.isDirectory(entry)) {
                List<String> below = new ArrayList<>(keys);
                below.add(name);
                folder(entry, below);
            } else if (isNew(keys, entry.toString())) {
                load(() -> file(entry, entry.toString(), keys, false));
            }
        }
    }

    /** Whether a file was not yet loaded to the same place. */
    private boolean isNew(List<String> keys, String file) {
        return seen.add(String.join("\0", keys) + "\1" + SlashPath.clean(file));
    }

    private void load(Runnable file) {
        try {
            file.run();
        } catch (RegoException wrong) {
            fail(wrong);
        }
    }

    private void fail(RegoException wrong) {
        remaining.add(() -> {
            throw wrong;
        });
    }

    private void file(Path file, String name, List<String> keys, boolean named) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".rego")) {
            policy(name, file);
        } else if (policiesOnly) {
            return;
        } else if (lower.endsWith(".json")) {
            document(name, keys, content(file, () -> json(name, FolderListing.read(file, name))));
        } else if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            document(name, keys, content(file, () -> yaml(name, FolderListing.read(file, name))));
        } else if (lower.endsWith(".tar.gz")) {
            bundle(name, file);
        } else if (named) {
            document(name, keys, content(file, () -> yaml(name, FolderListing.read(file, name))));
        }
    }

    private void policy(String name, Path file) {
        if (memory == null) {
            Supplier<PolicyFile> policy = parsing.parse(name, FolderListing.read(file, name));
            remaining.add(() -> policies.put(name, policy.get()));
        } else {
            remembered(name, file, memory);
        }
    }

    private void remembered(String name, Path file, FileMemory files) {
        PolicyFile known = files.policy(file);
        if (known != null) {
            remaining.add(() -> policies.put(name, known));
            return;
        }
        FileMemory.Stamped before = files.beforeReading(file);
        Supplier<PolicyFile> policy = parsing.parse(name, FolderListing.read(file, name));
        remaining.add(() -> {
            policies.put(name, policy.get());
            files.put(file, before, policy.get());
        });
    }

    private Value content(Path file, Supplier<Value> read) {
        if (memory == null) {
            return timed(read);
        }
        Value known = memory.document(file);
        if (known != null) {
            return known;
        }
        FileMemory.Stamped before = memory.beforeReading(file);
        Value value = read.get();
        memory.put(file, before, value);
        return value;
    }

    private void bundle(String name, Path file) {
        Bundle bundle;
        try {
            bundle = BundleReader.read(file, options, List.of());
        } catch (IOException broken) {
            throw LoadErrors.of("bundle " + name + ": " + LoadErrors.reason(broken));
        }
        data.add(name, bundle.data());
        remaining.add(() -> bundle.policies().forEach(policy -> policies.put(policy.id(), policy)));
    }

    private void document(String name, List<String> keys, Value value) {
        Value root = value;
        for (int i = keys.size() - 1; i >= 0; i--) {
            root = Obj.builder().put(Str.of(keys.get(i)), root).build();
        }
        if (!(root instanceof Obj object)) {
            throw LoadErrors.of(name + ": document must be of type object");
        }
        data.add(name, object);
    }

    private Value timed(Supplier<Value> read) {
        return metrics.time(Metrics.DATA_PARSE, read);
    }

    private static Value json(String name, byte[] bytes) {
        try {
            return JsonReader.read(bytes);
        } catch (DataException wrong) {
            throw LoadErrors.of(name + ": " + wrong.getMessage());
        }
    }

    private static Value yaml(String name, byte[] bytes) {
        try {
            return YamlReader.readJsonOrYaml(bytes);
        } catch (DataException wrong) {
            throw LoadErrors.of(name + ": " + wrong.getMessage());
        }
    }
}
