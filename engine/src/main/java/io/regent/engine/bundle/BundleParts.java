package io.regent.engine.bundle;

import io.regent.engine.PolicyFile;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.NamePattern;
import io.regent.engine.store.DataPath;
import io.regent.engine.store.Documents;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.Source;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the files of one bundle, which come in any order, and makes the bundle of them. */
final class BundleParts {
    private static final String MANIFEST = ".manifest";

    /** A file whose meaning depends on the manifest. */
    private record Part(String path, String name, byte[] bytes) {}

    private final ParseOptions options;
    private final List<Part> policies = new ArrayList<>();
    private Manifest manifest = Manifest.EMPTY;
    private Obj data = Obj.EMPTY;

    BundleParts(ParseOptions options) {
        this.options = options;
    }

    /** Whether a file of that name belongs to a bundle at all. */
    static boolean isPart(String name) {
        return isData(name) || name.endsWith(".rego") || name.equals(MANIFEST) || isUnbuilt(name);
    }

    private static boolean isData(String name) {
        return name.equals("data.json") || name.equals("data.yaml") || name.equals("data.yml");
    }

    /** Parts that change what a bundle means and cannot be used yet. */
    private static boolean isUnbuilt(String name) {
        return name.equals("policy.wasm") || name.equals("plan.json") || name.equals("patch.json");
    }

    /**
     * Takes a file.
     *
     * @param path where it stands in the bundle
     * @param name what its policy is called
     */
    void add(String path, String name, byte[] bytes) {
        String inner = path.startsWith("./") ? path.substring(2) : path.startsWith("/") ? path.substring(1) : path;
        int slash = inner.lastIndexOf('/');
        String last = inner.substring(slash + 1);
        if (inner.equals(MANIFEST)) {
            manifest = ManifestReader.read(bytes);
        } else if (isData(last)) {
            insert(inner, slash < 0 ? "" : inner.substring(0, slash), parse(last, name, bytes));
        } else if (last.endsWith(".rego")) {
            policies.add(new Part(inner, name, bytes));
        } else if (isUnbuilt(last)) {
            throw LoadErrors.of(
                    "bundle file '" + inner + "' cannot be used yet: only policies in Rego and data are built");
        }
    }

    private static Value parse(String last, String name, byte[] bytes) {
        try {
            return last.equals("data.json") ? JsonReader.read(bytes) : YamlReader.read(bytes);
        } catch (DataException wrong) {
            throw LoadErrors.of("bundle load failed on " + name + ": " + wrong.getMessage());
        }
    }

    private void insert(String file, String folder, Value value) {
        if (folder.isEmpty() && !(value instanceof Obj)) {
            throw LoadErrors.of("bundle load failed on /" + file + ": root value must be object");
        }
        Obj placed = place(folder, value, file);
        if (!(Documents.merge(data, placed) instanceof Obj merged)) {
            throw notInserted(file, folder);
        }
        data = merged;
    }

    private static Obj place(String folder, Value value, String file) {
        if (folder.isEmpty()) {
            return (Obj) value;
        }
        try {
            return Documents.put(Obj.EMPTY, new DataPath(Arrays.asList(folder.split("/"))), value);
        } catch (RegoException conflict) {
            throw notInserted(file, folder);
        }
    }

    private static RegoException notInserted(String file, String folder) {
        return LoadErrors.of("bundle load failed on /" + file + ": failed to insert data file from path " + folder);
    }

    /** The bundle of all files taken. */
    Bundle bundle() {
        Roots.checkData(manifest.roots(), data);
        List<PolicyFile> parsed = new ArrayList<>();
        for (Part part : policies) {
            String text = Source.decode(part.bytes());
            PolicyFile policy = new PolicyFile(
                    part.name(),
                    text,
                    Parser.parseModule(new Source(part.name(), text), options.withVersion(version(part.path()))));
            Roots.checkPolicy(manifest.roots(), part.name(), policy.module());
            parsed.add(policy);
        }
        return new Bundle(manifest, data, parsed);
    }

    private RegoVersion version(String path) {
        Integer number = fileVersion(path);
        if (number == null) {
            number = manifest.regoVersion();
        }
        if (number == null) {
            return options.version();
        }
        return switch (number) {
            case 0 -> RegoVersion.V0;
            case 1 -> RegoVersion.V1;
            case 2 -> RegoVersion.V2;
            default -> throw LoadErrors.of("unknown bundle rego-version " + number + " for file '/" + path + "'");
        };
    }

    private @Nullable Integer fileVersion(String path) {
        for (Map.Entry<String, Integer> entry : manifest.fileRegoVersions().entrySet()) {
            String pattern = entry.getKey().startsWith("/") ? entry.getKey().substring(1) : entry.getKey();
            if (pattern.equals(path) || new NamePattern(pattern).matches(path)) {
                return entry.getValue();
            }
        }
        return null;
    }
}
