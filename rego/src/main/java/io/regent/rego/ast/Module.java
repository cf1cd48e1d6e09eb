package io.regent.rego.ast;

import io.regent.rego.Location;
import io.regent.rego.RegoVersion;
import java.util.List;

/**
 * One parsed file.
 *
 * @param annotations all metadata blocks of the file, in source order
 */
public record Module(
        PackageClause packageClause,
        List<Import> imports,
        List<Rule> rules,
        List<Comment> comments,
        List<Annotations> annotations,
        RegoVersion version,
        Location location)
        implements Node {
    public Module {
        imports = List.copyOf(imports);
        rules = List.copyOf(rules);
        comments = List.copyOf(comments);
        annotations = List.copyOf(annotations);
    }
}
