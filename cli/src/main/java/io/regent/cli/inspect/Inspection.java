package io.regent.cli.inspect;

import io.regent.builtins.Families;
import io.regent.engine.PolicyFile;
import io.regent.engine.bundle.Bundle;
import io.regent.engine.bundle.BundleFile;
import io.regent.engine.bundle.BundleOptions;
import io.regent.engine.bundle.BundlePath;
import io.regent.engine.bundle.BundlePolicy;
import io.regent.engine.bundle.FileChoice;
import io.regent.engine.bundle.Manifest;
import io.regent.engine.bundle.SignatureFile;
import io.regent.engine.bundle.SlashPath;
import io.regent.engine.load.LoadErrors;
import io.regent.engine.load.Loader;
import io.regent.rego.AnnotationSet;
import io.regent.rego.AnnotationSet.Placed;
import io.regent.rego.Capabilities;
import io.regent.rego.CompileOptions;
import io.regent.rego.Compiler;
import io.regent.rego.Diagnostic;
import io.regent.rego.ParseOptions;
import io.regent.rego.RegoException;
import io.regent.rego.RegoVersion;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.RegoText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds out what a bundle or a policy holds. */
final class Inspection {
    private final ParseOptions parse;
    private final boolean withAnnotations;
    private final SortedMap<String, List<String>> namespaces = new TreeMap<>();
    private final Map<String, Module> modules = new TreeMap<>();

    private Inspection(RegoVersion version, boolean withAnnotations) {
        this.parse = ParseOptions.of(version, Families.capabilities().at(version));
        this.withAnnotations = withAnnotations;
    }

    /**
     * What {@code path} holds: a policy when its name says so, else a bundle.
     *
     * @throws RegoException when it cannot be read or policies do not compile
     */
    static Contents of(String path, RegoVersion version, boolean withAnnotations) {
        Inspection inspection = new Inspection(version, withAnnotations);
        return path.endsWith(".rego") ? inspection.policy(path) : inspection.bundle(path);
    }

    private Contents policy(String path) {
        try {
            for (PolicyFile file : Loader.load(List.of(path), List.of(), parse).policies()) {
                String name = SlashPath.trimmed(file.id());
                add(name, SlashPath.clean(name), file.module());
            }
        } catch (RegoException wrong) {
            throw LoadErrors.of(LoadErrors.textOfFiles(wrong));
        }
        return new Contents(null, SignatureFile.NONE, List.of(), namespaces, annotations(), required());
    }

    private Contents bundle(String path) {
        BundlePath place = BundlePath.of(path);
        Bundle bundle = place.read(BundleOptions.unverified(parse, List.of()).withoutData());
        for (BundlePolicy policy : bundle.modules()) {
            add(policy.url(), SlashPath.clean(policy.file().id()), policy.module());
        }
        List<Placed> annotations = annotations();
        SignatureFile signatures = addFiles(place);
        for (Manifest.WasmEntry entry : bundle.manifest().wasm()) {
            put("data." + SlashPath.unrooted(entry.entrypoint()).replace('/', '.'), entry.module());
        }
        return new Contents(bundle.manifest(), signatures, bundle.wasm(), namespaces, annotations, required());
    }

    private void add(String url, String file, Module module) {
        modules.put(url, module);
        put(RegoText.of(module.packageClause().path()), file);
    }

    private void put(String namespace, String file) {
        namespaces.computeIfAbsent(namespace, name -> new ArrayList<>()).add(file);
    }

    /** Adds the files of data; the signatures that are there. */
    private SignatureFile addFiles(BundlePath place) {
        SignatureFile signatures = SignatureFile.NONE;
        for (BundleFile file : place.files(FileChoice.without(List.of()))) {
            switch (file.name()) {
                case SignatureFile.NAME -> signatures = SignatureFile.read(file.bytes());
                case "data.json", "data.yaml", "data.yml" -> addData(file, place.isFolder());
                default -> {}
            }
        }
        return signatures;
    }

    private void addData(BundleFile file, boolean inFolder) {
        String path = SlashPath.clean(file.path());
        String inner = SlashPath.unrooted(path);
        int slash = inner.lastIndexOf('/');
        String namespace =
                slash < 0 ? "data" : "data." + inner.substring(0, slash).replace('/', '.');
        put(namespace, inFolder ? SlashPath.clean(file.url()) : path);
    }

    private List<Placed> annotations() {
        if (!withAnnotations) {
            return List.of();
        }
        Collection<Module> all = modules.values();
        List<Diagnostic> problems = new ArrayList<>();
        AnnotationSet.of(all, problems::add);
        if (!problems.isEmpty()) {
            throw new RegoException(problems);
        }
        return AnnotationSet.placed(all);
    }

    private Capabilities required() {
        CompileOptions options = CompileOptions.of(Families.capabilities()).withOpenCalls();
        return Compiler.compile(modules, options).required().withoutTexts();
    }
}
