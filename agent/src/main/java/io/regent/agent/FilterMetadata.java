package io.regent.agent;

import io.regent.rego.AnnotationSet;
import io.regent.rego.CheckedPolicy;
import io.regent.rego.Diagnostic;
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

    private final CheckedPolicy policy;
    private final @Nullable Definition rule;

    private FilterMetadata(CheckedPolicy policy, @Nullable Definition rule) {
        this.policy = policy;
        this.rule = rule;
    }

    /** Of the rules at exactly {@code path}, {@code data} first; none when there are no rules. */
    static FilterMetadata of(CheckedPolicy policy, Ref path) {
        List<Value> keys = new ArrayList<>();
        for (Term key : path.path()) {
            keys.add(((Constant) key).value());
        }
        RuleTree found = policy.rules().find(keys);
        return found == null || found.definitions().isEmpty()
                ? new FilterMetadata(policy, null)
                : new FilterMetadata(policy, found.definitions().getFirst());
    }

    /**
     * The documents that are left open, innermost scope first.
     *
     * @throws RegoException with an {@code invalid_unknown} for everything that is below neither input nor data
     */
    List<Ref> unknowns() {
        List<Ref> unknowns = new ArrayList<>();
        List<Diagnostic> errors = new ArrayList<>();
        for (Annotations block : blocks()) {
            for (Ref unknown : compile(block).unknowns()) {
                if (unknown != null && (unknown.startsWith("input") || unknown.startsWith("data"))) {
                    unknowns.add(unknown);
                } else {
                    String shown = unknown == null ? "" : RegoText.of(unknown);
                    errors.add(new Diagnostic(
                            INVALID, "unknowns must be prefixed with `input` or `data`: " + shown, block.location()));
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
        for (Annotations block : blocks()) {
            Ref mask = compile(block).maskRule();
            if (mask != null) {
                return mask.startsWith("data") ? mask : inPackage(mask);
            }
        }
        return null;
    }

    private Ref inPackage(Ref name) {
        Ref path = rule().module().packageClause().path();
        List<Term> parts = new ArrayList<>(path.parts());
        Term first = name.head();
        parts.add(first instanceof Var variable ? new Constant(Str.of(variable.name()), first.location()) : first);
        parts.addAll(name.path());
        return new Ref(parts, name.location());
    }

    private List<Annotations> blocks() {
        List<Annotations> blocks = new ArrayList<>();
        if (rule != null) {
            for (AnnotationSet.Link link : policy.annotations().chain(rule)) {
                if (link.annotations() != null && link.annotations().compile() != null) {
                    blocks.add(link.annotations());
                }
            }
        }
        return blocks;
    }

    private Definition rule() {
        if (rule == null) {
            throw new IllegalStateException("no rule");
        }
        return rule;
    }

    private static Annotations.Compile compile(Annotations block) {
        if (block.compile() == null) {
            throw new IllegalStateException("no compile section");
        }
        return block.compile();
    }
}
