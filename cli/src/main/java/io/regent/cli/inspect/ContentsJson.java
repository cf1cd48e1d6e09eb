package io.regent.cli.inspect;

import io.regent.cli.output.DiagnosticJson;
import io.regent.engine.bundle.BundleFile;
import io.regent.engine.bundle.Manifest.WasmEntry;
import io.regent.engine.bundle.ManifestWriter;
import io.regent.rego.AnnotationSet.Placed;
import io.regent.rego.CapabilitiesWriter;
import io.regent.rego.ast.AstJson;
import io.regent.value.Arr;
import io.regent.value.JsonFields;
import io.regent.value.Null;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What a bundle holds as JSON, laid out and ordered as the reference has it. */
final class ContentsJson {
    private static final String INDENT = "  ";
    private static final AstJson PLAIN = new AstJson(false, false);

    private ContentsJson() {}

    static String of(Contents contents) {
        JsonFields fields = new JsonFields();
        if (contents.manifest() != null) {
            fields.put("manifest", ManifestWriter.write(contents.manifest()));
        }
        fields.put("signatures_config", contents.signatures().write());
        if (!contents.wasm().isEmpty()) {
            fields.put("wasm_modules", wasm(contents));
        }
        if (!contents.namespaces().isEmpty()) {
            JsonFields namespaces = new JsonFields();
            contents.namespaces().forEach((name, files) -> namespaces.put(name, texts(files)));
            fields.put("namespaces", namespaces);
        }
        if (!contents.annotations().isEmpty()) {
            fields.put(
                    "annotations",
                    contents.annotations().stream().map(ContentsJson::block).toList());
        }
        // Capabilities have a layout of their own.
        String text = fields.pretty(INDENT);
        String capabilities = CapabilitiesWriter.write(contents.required()).replace("\n", "\n" + INDENT);
        return text.substring(0, text.length() - 2) + ",\n" + INDENT + "\"capabilities\": " + capabilities + "\n}";
    }

    private static Arr texts(List<String> texts) {
        Arr.Builder all = Arr.builder();
        texts.forEach(text -> all.add(Str.of(text)));
        return all.build();
    }

    private static List<JsonFields> wasm(Contents contents) {
        List<JsonFields> all = new ArrayList<>();
        for (BundleFile file : contents.wasm()) {
            all.add(new JsonFields()
                    .put("entrypoints", entrypoints(contents, file))
                    .put("path", file.path())
                    .put("url", file.url()));
        }
        return all;
    }

    private static Value entrypoints(Contents contents, BundleFile file) {
        List<String> refs = new ArrayList<>();
        if (contents.manifest() != null) {
            for (WasmEntry entry : contents.manifest().wasm()) {
                if (entry.module().equals(file.path())) {
                    refs.add("data." + entry.entrypoint().replace('/', '.'));
                }
            }
        }
        return refs.isEmpty() ? Null.NULL : texts(refs);
    }

    private static JsonFields block(Placed block) {
        return new JsonFields()
                .put("annotations", PLAIN.annotations(block.annotations()))
                .put("location", DiagnosticJson.location(block.location()))
                .put("path", PLAIN.terms(block.annotations().target().parts()));
    }
}
