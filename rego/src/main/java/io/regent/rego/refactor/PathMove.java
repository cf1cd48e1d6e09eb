package io.regent.rego.refactor;

import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.RegoException;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.PackageClause;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Renames paths: packages, imports and all refs that begin with one of the old paths begin with the new one.
 *
 * <p>A ref that may lead into an old path without naming it fails with a {@link RegoException}.
 */
public final class PathMove extends Rewrite {
    private final Map<Ref, Ref> paths;

    /** Moves from each key to its value; the first that fits is taken. */
    public PathMove(Map<Ref, Ref> paths) {
        this.paths = paths;
    }

    @Override
    public Module module(Module module) {
        PackageClause clause = module.packageClause();
        PackageClause moved = new PackageClause(moved(clause.path()), clause.location());
        List<Import> imports = each(module.imports(), this::importClause);
        Module rewritten = super.module(module);
        return new Module(
                moved,
                imports,
                rewritten.rules(),
                module.comments(),
                module.annotations(),
                module.version(),
                module.location());
    }

    private Import importClause(Import clause) {
        return new Import(moved(clause.path()), clause.alias(), clause.location());
    }

    @Override
    public Ref reference(Ref reference) {
        return below(moved(reference));
    }

    @Override
    public Ref operator(Ref operator) {
        return below(moved(operator));
    }

    @Override
    public Term term(Term term) {
        return term instanceof Ref ref ? below(moved(ref)) : super.term(term);
    }

    // OPA: what `some … in` looks through stays.
    @Override
    public Statement statement(Statement statement) {
        return statement instanceof SomeDeclaration some ? some : super.statement(statement);
    }

    private Ref below(Ref ref) {
        List<Term> parts = terms(ref.parts());
        return parts == ref.parts() ? ref : new Ref(parts, ref.location());
    }

    private Ref moved(Ref ref) {
        for (Map.Entry<Ref, Ref> path : paths.entrySet()) {
            Ref old = path.getKey();
            if (beginsWith(ref, old.parts())) {
                List<Term> parts = new ArrayList<>(path.getValue().parts());
                parts.addAll(ref.parts().subList(old.size(), ref.size()));
                return new Ref(parts, ref.location());
            }
            if (beginsWith(old, constantPart(ref))) {
                throw tooShort(ref);
            }
        }
        return ref;
    }

    private static boolean beginsWith(Ref ref, List<Term> start) {
        return ref.size() >= start.size()
                && ref.parts().subList(0, start.size()).equals(start);
    }

    /** The head and the constants directly below it. */
    private static List<Term> constantPart(Ref ref) {
        int size = 1;
        while (size < ref.size() && Constants.of(ref.parts().get(size)) != null) {
            size++;
        }
        return ref.parts().subList(0, size);
    }

    private static RegoException tooShort(Ref ref) {
        String text = RegoText.of(ref);
        String prefix = RegoText.of(new Ref(constantPart(ref), Location.NONE));
        return new RegoException(new Diagnostic(
                "",
                "cannot rewrite `" + text + "`: constant prefix `" + prefix + "` of `" + text + "` is too short",
                ref.parts().get(ref.size() - 1).location()));
    }
}
