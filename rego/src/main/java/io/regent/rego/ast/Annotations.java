package io.regent.rego.ast;

import io.regent.rego.Location;
import io.regent.value.Obj;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code # METADATA} block.
 *
 * @param scope {@code rule}, {@code document}, {@code package} or {@code subpackages}
 * @param fields the block as the reference writes it in JSON, {@code scope} included
 * @param schemas what the block says of the types of documents; also part of {@code fields}
 * @param target the path the block speaks of: a package or the ground part of a rule's path
 * @param location the comment block
 */
public record Annotations(String scope, Obj fields, List<Schema> schemas, Ref target, Location location) {
    public Annotations {
        schemas = List.copyOf(schemas);
    }

    /** A block's text with one form for all its lines: {@code "# "} and the YAML. */
    static String text(Location block) {
        StringBuilder out = new StringBuilder("# METADATA");
        String[] lines = block.text().replace("\r", "").split("\n", -1);
        for (int i = 1; i < lines.length; i++) {
            String comment = lines[i].substring(1);
            out.append("\n# ").append(comment.startsWith(" ") ? comment.substring(1) : comment);
        }
        return out.toString();
    }

    /**
     * The type of one document.
     *
     * @param path the document, e.g. {@code input.user}
     * @param schema the name of a loaded schema, {@code schema} first; null when it is written out
     * @param definition the JSON schema as it is written out; null when there is a name
     */
    public record Schema(
            Ref path, @Nullable Ref schema, @Nullable Value definition) {}
}
