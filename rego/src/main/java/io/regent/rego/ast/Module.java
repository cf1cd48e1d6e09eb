package io.regent.rego.ast;

import io.regent.rego.Location;
import io.regent.rego.RegoVersion;
import java.util.List;
import java.util.function.UnaryOperator;

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

    public Module mapRules(UnaryOperator<Rule> map) {
        return withRules(Rewrite.each(rules, map));
    }

    /** The module with other rules; this one when they are the same list. */
    public Module withRules(List<Rule> changed) {
        return changed == rules
                ? this
                : new Module(packageClause, imports, changed, comments, annotations, version, location);
    }
}
