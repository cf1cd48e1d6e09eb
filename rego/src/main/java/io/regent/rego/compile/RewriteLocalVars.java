package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Gives declared variables (arguments, {@code :=}, {@code some}, {@code every}) names of their own, so that equal names
 * mean equal variables in a whole rule; reports misuse of declarations. {@code some x in xs} becomes {@code x = xs[k]}.
 */
final class RewriteLocalVars implements Pass, QueryPass {
    @Override
    public void run(Compilation compilation) {
        compilation.mapRules(rule -> rewrite(compilation, rule));
    }

    @Override
    public Body run(Compilation compilation, Body query) {
        return new LocalBodies(compilation, new Scopes(), compilation.query().strict()).body(query, new HashSet<>());
    }

    private static Rule rewrite(Compilation compilation, Rule rule) {
        List<Term> args = rule.head().args() == null ? List.of() : rule.head().args();
        boolean strict = compilation.options().strict();
        Set<String> unused = strict ? VarNames.in(args, Set.of()) : new HashSet<>();
        Scopes arguments = new Scopes();
        LocalArguments.declare(compilation, arguments, args);
        Rule rewritten = rule.mapBranches(branch -> branch(compilation, branch, arguments, unused));
        new TreeSet<>(unused).forEach(name -> reportUnused(compilation, rule, name));
        return rewritten;
    }

    private static void reportUnused(Compilation compilation, Rule rule, String name) {
        if (!name.startsWith(Var.WILDCARD_PREFIX)) {
            String text = "unused argument " + name + ". (hint: use _ (wildcard variable) instead)";
            compilation.problems().note(Codes.COMPILE, text, rule.head().location());
        }
    }

    private static Rule branch(Compilation compilation, Rule branch, Scopes arguments, Set<String> unusedArguments) {
        boolean strict = compilation.options().strict();
        // OPA: comprehensions in the head are closed first, without sight of arguments and body.
        Head closed = new HeadClosures(compilation, strict).head(branch.head());
        Set<String> used = new HashSet<>();
        VarNames.collect(closed.reference(), Set.of(VarNames.Skip.REF_HEADS), used);
        collect(closed.key(), used);
        Set<String> inValue = new HashSet<>();
        collect(closed.value(), inValue);
        used.addAll(inValue);
        unusedArguments.removeAll(inValue);

        Scopes scopes = arguments.copy();
        Body body = new LocalBodies(compilation, scopes, strict).body(branch.body(), used);
        unusedArguments.removeIf(name -> scopes.uses(name) > 1);
        Head head = new Renaming(name -> renamed(scopes, name)).head(closed);
        return branch.with(head, body, branch.otherwise());
    }

    private static void collect(@org.jspecify.annotations.Nullable Node node, Set<String> into) {
        if (node != null) {
            VarNames.collect(node, Set.of(), into);
        }
    }

    private static String renamed(Scopes scopes, String name) {
        String renamed = scopes.renamed(name);
        return renamed == null ? name : renamed;
    }

    /** Rewrites the comprehensions of a head, each with a scope of its own. */
    private static final class HeadClosures extends Rewrite {
        private final Compilation compilation;
        private final boolean strict;

        HeadClosures(Compilation compilation, boolean strict) {
            this.compilation = compilation;
            this.strict = strict;
        }

        @Override
        public Ref reference(Ref reference) {
            return reference;
        }

        @Override
        public Term term(Term term) {
            return Closures.isComprehension(term)
                    ? new LocalBodies(compilation, new Scopes(), strict).terms().term(term)
                    : super.term(term);
        }
    }

    /** Renames variables wherever they stand. */
    private static final class Renaming extends Rewrite {
        private final UnaryOperator<String> names;

        Renaming(UnaryOperator<String> names) {
            this.names = names;
        }

        @Override
        public Ref operator(Ref operator) {
            return (Ref) term(operator);
        }

        @Override
        public Term term(Term term) {
            if (!(term instanceof Var variable)) {
                return super.term(term);
            }
            String name = names.apply(variable.name());
            return name.equals(variable.name()) ? term : new Var(name, variable.location());
        }
    }
}
