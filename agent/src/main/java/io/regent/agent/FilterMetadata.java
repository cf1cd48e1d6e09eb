package io.regent.agent;

import io.regent.rego.AnnotationSet;
import io.regent.rego.CheckedPolicy;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.RegoException;
import io.regent.rego.RuleTree;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Annotations;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the {@code compile} section of a rule's metadata says, that of its package and of the packages around included. */
final class FilterMetadata {
    private static final String INVALID = "invalid_unknown";

    /** A section and the block it stands in. */
    private record Section(Annotations.Compile compile, Location location) {}

    private final List<Section> sections = new ArrayList<>();
    private final Ref packagePath;

    private FilterMetadata(Ref packagePath) {
        this.packagePath = packagePath;
    }

    /** Of the rules at exactly {@code path}, {@code data} first; none when there are no rules. */
    static FilterMetadata of(CheckedPolicy policy, Ref path) {
        List<Value> keys = new ArrayList<>();
        for (Term key : path.path()) {
            keys.add(((Constant) key).value());
        }
        RuleTree found = policy.rules().find(keys);
        if (found == null || found.definitions().isEmpty()) {
            return new FilterMetadata(path);
        }
        Definition rule = found.definitions().getFirst();
        FilterMetadata metadata =
                new FilterMetadata(rule.module().packageClause().path());
        for (AnnotationSet.Link link : policy.annotations().chain(rule)) {
            metadata.add(link.annotations());
        }
        return metadata;
    }

    private void add(@Nullable Annotations block) {
        if (block != null && block.compile() != null) {
            sections.add(new Section(block.compile(), block.location()));
        }
    }

    /**
     * The documents that are left open, innermost scope first.
     *
     * @throws RegoException with an {@code invalid_unknown} for everything that is below neither input nor data
     */
    List<Ref> unknowns() {
        List<Ref> unknowns = new ArrayList<>();
        List<Diagnostic> errors = new ArrayList<>();
        for (Section section : sections) {
            for (Ref unknown : section.compile().unknowns()) {
                if (unknown != null && (unknown.startsWith("input") || unknown.startsWith("data"))) {
                    unknowns.add(unknown);
                } else {
                    String shown = unknown == null ? "" : RegoText.of(unknown);
                    errors.add(new Diagnostic(
                            INVALID, "unknowns must be prefixed with `input` or `data`: " + shown, section.location()));
                }
            }
        }
        if (!errors.isEmpty()) {
            throw new RegoException(errors);
        }
        return unknowns;
    }

    /** The rule that masks columns, {@code data} first; null for none. */
    @Nullable
    Ref maskRule() {
        for (Section section : sections) {
            Ref mask = section.compile().maskRule();
            if (mask != null) {
                return mask.startsWith("data") ? mask : inPackage(mask);
            }
        }
        return null;
    }

    private Ref inPackage(Ref name) {
        List<Term> parts = new ArrayList<>(packagePath.parts());
        Term first = name.head();
        parts.add(first instanceof Var variable ? new Constant(Str.of(variable.name()), first.location()) : first);
        parts.addAll(name.path());
        return new Ref(parts, name.location());
    }
}
