package io.regent.rego.ast;

import io.regent.rego.Location;
import io.regent.value.Arr;
import io.regent.value.Obj;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One {@code # METADATA} block.
 *
 * @param scope {@code rule}, {@code document}, {@code package} or {@code subpackages}
 * @param fields the block as the reference writes it in JSON, {@code scope} included, but for the next two
 * @param schemas what the block says of the types of documents
 * @param compile what it says about partial evaluation; null for nothing
 * @param target the path the block speaks of: a package or the ground part of a rule's path
 * @param location the comment block
 */
public record Annotations(
        String scope,
        Obj fields,
        List<Schema> schemas,
        @Nullable Compile compile,
        Ref target,
        Location location) {
    public Annotations {
        schemas = List.copyOf(schemas);
    }

    /** The block as policies see it, by {@code rego.metadata.rule} and {@code rego.metadata.chain}. */
    public Obj visible() {
        if (schemas.isEmpty()) {
            return fields;
        }
        Arr.Builder all = Arr.builder();
        schemas.forEach(schema -> all.add(schema.visible()));
        return fields.with("schemas", all.build());
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
            Ref path, @Nullable Ref schema, @Nullable Value definition) {
        private Obj visible() {
            Obj.Builder out = Obj.builder().put("path", keys(path));
            if (schema != null) {
                out.put("schema", keys(schema));
            }
            if (definition != null) {
                out.put("definition", definition);
            }
            return out.build();
        }

        private static Arr keys(Ref ref) {
            Arr.Builder keys = Arr.builder();
            ref.parts()
                    .forEach(part ->
                            keys.add(part instanceof Constant(Str key, var where) ? key : Str.of(RegoText.of(part))));
            return keys.build();
        }
    }

    /**
     * What is left open in partial evaluation, and which rule masks the answers.
     *
     * @param unknowns documents; null for each one that was no string
     */
    public record Compile(
            List<@Nullable Ref> unknowns, @Nullable Ref maskRule) {
        public Compile {
            unknowns = Collections.unmodifiableList(new ArrayList<>(unknowns));
        }
    }
}
