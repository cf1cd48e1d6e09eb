package io.regent.rego.parse;

import io.regent.rego.Codes;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ast.Annotations;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what metadata blocks speak of: the statement below them, and the rules that share its path. */
final class AnnotationTargets {
    private static final String RULE = "rule";
    private static final String DOCUMENT = "document";
    private static final String PACKAGE = "package";
    private static final String SUBPACKAGES = "subpackages";

    private final PackageClause packageClause;
    private final List<Node> statements;
    private final List<Annotations> attached = new ArrayList<>();
    private final List<Diagnostic> errors = new ArrayList<>();

    AnnotationTargets(PackageClause packageClause, List<Node> statements) {
        this.packageClause = packageClause;
        this.statements = statements;
    }

    List<Diagnostic> errors() {
        return errors;
    }

    List<Annotations> attached() {
        return attached;
    }

    void attach(List<AnnotationDraft> drafts) {
        for (AnnotationDraft draft : drafts) {
            Node below = below(draft.location());
            String scope = draft.scope().isEmpty() ? impliedScope(draft, below) : draft.scope();
            int before = errors.size();
            checkScope(draft, scope, below);
            checkEntrypoint(draft, scope);
            if (errors.size() == before && below != null) {
                attached.add(new Annotations(
                        scope,
                        draft.fields().with(Str.of("scope"), Str.of(scope)),
                        draft.schemas(),
                        draft.compile(),
                        target(below),
                        draft.location()));
            }
        }
    }

    private @Nullable Node below(Location block) {
        for (Node statement : statements) {
            if (statement.location().row() > block.row()) {
                return statement;
            }
        }
        return null;
    }

    private static String impliedScope(AnnotationDraft draft, @Nullable Node below) {
        return switch (below) {
            case Rule rule -> draft.entrypoint() ? DOCUMENT : RULE;
            case PackageClause clause -> PACKAGE;
            case Import clause -> "import";
            case null, default -> "";
        };
    }

    private void checkScope(AnnotationDraft draft, String scope, @Nullable Node below) {
        switch (scope) {
            case RULE, DOCUMENT -> {
                if (!(below instanceof Rule)) {
                    misplaced(draft, scope, RULE, below);
                }
            }
            case PACKAGE, SUBPACKAGES -> {
                if (!(below instanceof PackageClause)) {
                    misplaced(draft, scope, PACKAGE, below);
                }
            }
            default ->
                error(
                        draft,
                        "invalid annotation scope '" + scope
                                + "'. Use one of 'rule', 'document', 'package', or 'subpackages'");
        }
    }

    private void misplaced(AnnotationDraft draft, String scope, String wanted, @Nullable Node below) {
        String have = switch (below) {
            case Rule rule -> " (have rule)";
            case PackageClause clause -> " (have package)";
            case Import clause -> " (have import)";
            case null, default -> "";
        };
        error(draft, "annotation scope '" + scope + "' must be applied to " + wanted + have);
    }

    private void checkEntrypoint(AnnotationDraft draft, String scope) {
        if (draft.entrypoint() && !scope.equals(DOCUMENT) && !scope.equals(PACKAGE)) {
            error(draft, "annotation entrypoint applied to non-document or package scope '" + scope + "'");
        }
    }

    private void error(AnnotationDraft draft, String message) {
        errors.add(new Diagnostic(Codes.PARSE, message, draft.location()));
    }

    private Ref target(Node below) {
        return below instanceof Rule rule ? groundPath(rule) : packageClause.path();
    }

    /** A rule's path from {@code data} on, up to the first part that holds variables. */
    private Ref groundPath(Rule rule) {
        List<Term> parts = new ArrayList<>(packageClause.path().parts());
        List<Term> name = rule.head().reference().parts();
        parts.add(constant(name.get(0)));
        for (Term part : name.subList(1, name.size())) {
            if (!Groundness.isGround(part)) {
                break;
            }
            parts.add(part);
        }
        return new Ref(parts, rule.head().reference().location());
    }

    private static Term constant(Term name) {
        return name instanceof Var var ? new Constant(Str.of(var.name()), var.location()) : name;
    }

    /** The rules with the blocks that belong to them. */
    List<Rule> annotated(List<Rule> rules) {
        List<Annotations> open = new ArrayList<>(attached);
        List<Rule> annotated = new ArrayList<>();
        for (Rule rule : rules) {
            List<Annotations> own = own(rule, open);
            annotated.add(
                    own.isEmpty()
                            ? rule
                            : new Rule(
                                    rule.isDefault(),
                                    rule.head(),
                                    rule.body(),
                                    rule.otherwise(),
                                    own,
                                    rule.location()));
        }
        return annotated;
    }

    /** The blocks of a rule. The last one that is for a single rule is taken: it counts for no other. */
    private List<Annotations> own(Rule rule, List<Annotations> open) {
        Ref path = groundPath(rule);
        List<Annotations> own = new ArrayList<>();
        Annotations taken = null;
        for (Annotations each : open) {
            if (!each.target().equals(path)) {
                continue;
            }
            boolean above = each.scope().equals(RULE)
                    && rule.location().row() > each.location().row();
            if (above || each.scope().equals(DOCUMENT)) {
                own.add(each);
                taken = above ? each : taken;
            }
        }
        Annotations gone = taken;
        open.removeIf(each -> each == gone);
        return own;
    }
}
