package io.regent.cli.inspect;

import io.regent.cli.output.BoxTable;
import io.regent.engine.bundle.Manifest;
import io.regent.value.JsonWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a bundle holds, for people. */
final class ContentsText {
    private static final int MAX_CELL = 50;

    private final StringBuilder out = new StringBuilder();

    private ContentsText() {}

    static String of(Contents contents) {
        ContentsText text = new ContentsText();
        if (contents.manifest() != null) {
            text.manifest(contents.manifest());
        }
        text.namespaces(contents);
        if (!contents.annotations().isEmpty()) {
            text.out.append("ANNOTATIONS:\n");
            contents.annotations().forEach(block -> AnnotationText.write(block, text.out));
        }
        return text.out.toString();
    }

    private void manifest(Manifest manifest) {
        List<List<String>> rows = new ArrayList<>();
        if (manifest.regoVersion() != null) {
            rows.add(List.of("Rego Version", String.valueOf(manifest.regoVersion())));
        }
        if (!manifest.revision().isEmpty()) {
            rows.add(List.of("Revision", Shortened.text(manifest.revision(), MAX_CELL)));
        }
        if (!manifest.roots().equals(List.of(""))) {
            manifest.roots().stream()
                    .sorted()
                    .forEach(root -> rows.add(List.of("Roots", Shortened.path(root, MAX_CELL))));
        }
        if (!manifest.metadata().isEmpty()) {
            rows.add(List.of("Metadata", Shortened.text(JsonWriter.compact(manifest.metadata()), MAX_CELL)));
        }
        table("MANIFEST:\n", List.of("FIELD", "VALUE"), rows);
    }

    private void namespaces(Contents contents) {
        List<List<String>> rows = new ArrayList<>();
        for (Map.Entry<String, List<String>> namespace : contents.namespaces().entrySet()) {
            for (String file : namespace.getValue()) {
                rows.add(List.of(namespace.getKey(), Shortened.path(file, MAX_CELL)));
            }
        }
        table("NAMESPACES:\n", List.of("NAMESPACE", "FILE"), rows);
    }

    /** A table, unless it is empty; in the first column, what stands above is not repeated. */
    private void table(String title, List<String> titles, List<List<String>> rows) {
        if (rows.isEmpty()) {
            return;
        }
        BoxTable table = new BoxTable(titles);
        String above = "";
        for (List<String> row : rows) {
            String first = row.get(0);
            table.row(List.of(first.equals(above) ? "" : first, row.get(1)));
            above = first;
        }
        out.append(title).append(table.draw());
    }
}
