package io.regent.engine.bundle;

import io.regent.engine.PolicyFile;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.store.DataPath;
import io.regent.engine.store.Documents;
import io.regent.rego.ParseOptions;
import io.regent.rego.Parser;
import io.regent.rego.Source;
import io.regent.value.DataException;
import io.regent.value.JsonReader;
import io.regent.value.Obj;
import io.regent.value.Value;
import io.regent.value.YamlReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers the files of one bundle and makes the bundle of them. */
final class BundleParts {
    private final BundleOptions options;
    private final String folder;
    /** Policies, whose meaning depends on the manifest. */
    private final List<BundleFile> policies = new ArrayList<>();

    private final List<BundleFile> wasm = new ArrayList<>();
    private final List<BundleFile> plans = new ArrayList<>();
    private @Nullable String manifestPath;
    private Manifest manifest = Manifest.EMPTY;
    private Obj data = Obj.EMPTY;

    /** A bundle in {@code folder}; empty for one in an archive. */
    BundleParts(BundleOptions options, String folder) {
        this.options = options;
        this.folder = folder;
    }

    /** Takes a file; one that is no part of bundles is passed over. */
    void add(BundleFile file) {
        String name = file.name();
        if (file.path().endsWith(".rego")) {
            policies.add(file);
        } else if (name.equals("policy.wasm")) {
            wasm.add(file);
        } else if (name.equals("plan.json") || name.equals("plan.pb")) {
            plans.add(file);
        } else if (name.equals("data.json") || name.equals("data.yaml") || name.equals("data.yml")) {
            addData(file);
        } else if (file.path().endsWith(".manifest.pb")) {
            throw LoadErrors.of("bundle load failed on manifest decode: manifests in protobuf are not built yet");
        } else if (file.path().endsWith(".manifest")) {
            addManifest(file);
        }
    }

    private void addManifest(BundleFile file) {
        if (manifestPath != null) {
            throw LoadErrors.of(
                    "bundle contains multiple manifest files: \"" + manifestPath + "\" and \"" + file.path() + "\"");
        }
        manifestPath = file.path();
        manifest = ManifestReader.read(file.bytes());
    }

    private void addData(BundleFile file) {
        if (!options.withData()) {
            return;
        }
        try {
            boolean json = file.name().equals("data.json");
            insert(file, json ? JsonReader.read(file.bytes()) : YamlReader.readJsonOrYaml(file.bytes()));
        } catch (DataException wrong) {
            throw LoadErrors.of("bundle load failed on " + name(file) + ": " + wrong.getMessage());
        }
    }

    private void insert(BundleFile file, Value value) {
        String place = SlashPath.folder(file.path());
        while (place.startsWith("/") || place.startsWith(".")) {
            place = place.substring(1);
        }
        String failed = "bundle load failed on " + file.path() + ": ";
        if (place.isEmpty() && !(value instanceof Obj)) {
            throw LoadErrors.of(failed + "root value must be object");
        }
        if (!(merged(place, value) instanceof Obj merged)) {
            throw LoadErrors.of(failed + "failed to insert data file from path " + place);
        }
        data = merged;
    }

    private @Nullable Value merged(String place, Value value) {
        if (place.isEmpty()) {
            return Documents.merge(data, value);
        }
        return Documents.merge(
                data, Documents.put(Obj.EMPTY, new DataPath(Arrays.asList(place.split("/", -1))), value));
    }

    /** What a file is called in messages. */
    private String name(BundleFile file) {
        return folder.isEmpty() ? file.path() : SlashPath.join(folder, file.path());
    }

    /** The bundle of all files taken. */
    Bundle bundle(SignatureFile signatures) {
        BundleVersions versions = new BundleVersions(manifest);
        List<BundlePolicy> parsed = new ArrayList<>();
        for (BundleFile file : policies) {
            ParseOptions parse = options.parse()
                    .withVersion(versions.of(file.path(), options.parse().version()));
            parsed.add(new BundlePolicy(parsed(name(file), file.bytes(), parse), file.url(), file.path()));
        }
        return new Bundle(qualified(), data, parsed, signatures, named(wasm), named(plans));
    }

    private static PolicyFile parsed(String name, byte[] bytes, ParseOptions parse) {
        String text = Source.decode(bytes);
        return new PolicyFile(name, text, Parser.parseModule(new Source(name, text), parse));
    }

    /** The files under the names that messages and manifests have for them. */
    private List<BundleFile> named(List<BundleFile> files) {
        return files.stream()
                .map(file -> new BundleFile(name(file), file.url(), file.bytes()))
                .toList();
    }

    /** The manifest with the paths of compiled files below the folder, as the files have them. */
    private Manifest qualified() {
        List<String> names = named(wasm).stream().map(BundleFile::path).toList();
        return folder.isEmpty()
                ? manifest
                : manifest.withWasm(manifest.wasm().stream()
                        .map(entry -> qualified(entry, names))
                        .toList());
    }

    private Manifest.WasmEntry qualified(Manifest.WasmEntry entry, List<String> names) {
        String below = SlashPath.join(folder, entry.module());
        return names.contains(entry.module()) || !names.contains(below)
                ? entry
                : new Manifest.WasmEntry(entry.entrypoint(), below, entry.annotations());
    }
}
