package io.regent.engine.topdown;

import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Refs to steps and expressions; paths into rules are followed as far as they are constant. */
final class RefPreparation {
    private static final String INPUT = "input";
    private static final String DATA = "data";

    private final Scope scope;
    private final TermPreparation terms;

    RefPreparation(Scope scope) {
        this.scope = scope;
        this.terms = new TermPreparation(scope);
    }

    /** Whether a variable is one of the two root documents. */
    static boolean isRoot(Var var) {
        return var.name().equals(INPUT) || var.name().equals(DATA);
    }

    /** A ref whose keys are all known. */
    Expression expression(Ref ref) {
        Path path = path(ref.path());
        if (ref.startsWith(DATA)) {
            Start start = start(ref.path());
            return start == null ? new BaseLookup(path) : new DataRef(start.node(), start.at(), path);
        }
        Expression root = root(ref.head());
        return path.size() == 0 ? root : new Lookup(root, path);
    }

    /**
     * A step that tries all values of a ref.
     *
     * @param target gives what the value has to fit, after the keys are known
     */
    Step step(Expr source, Ref ref, Supplier<Pattern> target) {
        if (ref.startsWith(DATA)) {
            Path path = path(ref.path());
            Start start = start(ref.path());
            return start == null
                    ? new BaseWalk(source, path, target.get())
                    : new DataWalk(source, start.node(), start.at(), path, target.get());
        }
        Expression root = root(ref.head());
        Path path = path(ref.path());
        return new Walk.Into(source, root, path, target.get());
    }

    private Expression root(Term head) {
        if (head instanceof Var var && var.name().equals(INPUT)) {
            return Lookup.INPUT;
        }
        return terms.expression(head);
    }

    private Path path(List<Term> keys) {
        Path.Key[] prepared = new Path.Key[keys.size()];
        for (int i = 0; i < prepared.length; i++) {
            prepared[i] = key(keys.get(i));
        }
        return new Path(prepared);
    }

    private Path.Key key(Term key) {
        return terms.isKnown(key)
                ? new Path.Key(terms.expression(key), Pattern.Ignore.IGNORE)
                : new Path.Key(null, terms.pattern(key));
    }

    /** Where a ref meets the rules: the node its first {@code at} keys lead to. */
    private record Start(RuleNode node, int at) {}

    /** Null when no rules can be met, so that only base documents are left. */
    private @Nullable Start start(List<Term> keys) {
        RuleNode node = scope.program.root();
        int at = 0;
        while (at < keys.size() && node.group() == null && keys.get(at) instanceof Constant key) {
            node = node.child(key.value());
            if (node == null) {
                return null;
            }
            at++;
        }
        return new Start(node, at);
    }
}
