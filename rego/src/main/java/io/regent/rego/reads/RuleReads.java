package io.regent.rego.reads;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The refs that the bodies of one rule read, in full: {@code x := data.a; x.b} reads {@code data.a.b}. */
final class RuleReads {
    private final List<Ref> reads;
    private final Aliases aliases;
    private final Body body;
    private final Set<String> headVars;
    private final Set<String> used = new HashSet<>();

    private RuleReads(Body body, Set<String> headVars, List<Ref> reads) {
        this.body = body;
        this.headVars = headVars;
        this.reads = reads;
        this.aliases = Aliases.of(body);
    }

    /** A query: every variable of it counts as asked for. */
    static List<Ref> ofQuery(Body query) {
        Set<String> vars = new HashSet<>();
        Walk.terms(query, term -> {
            if (term instanceof Var variable && !variable.isWildcard()) {
                vars.add(variable.name());
            }
            return true;
        });
        List<Ref> reads = new ArrayList<>();
        new RuleReads(query, vars, reads).analyze();
        return reads;
    }

    /** A rule with its else branches, which are tried when it is undefined. */
    static List<Ref> ofRule(Rule rule) {
        List<Ref> reads = new ArrayList<>();
        Walk.branches(rule, branch -> new RuleReads(branch.body(), vars(branch.head()), reads).analyze());
        return reads;
    }

    private static Set<String> vars(Head head) {
        Set<String> vars = new HashSet<>();
        Walk.terms(head, term -> {
            if (term instanceof Var variable) {
                vars.add(variable.name());
            }
            return true;
        });
        return vars;
    }

    private void analyze() {
        List<Ref> outputs = new ArrayList<>();
        for (Expr expr : body.exprs()) {
            if (Aliases.isAlias(expr)) {
                continue;
            }
            Ref output = output(expr);
            if (output != null) {
                outputs.addAll(aliases.full(output));
            } else {
                addAll(expr);
                addUsed(expr);
            }
        }
        for (Ref output : outputs) {
            if (reads.stream().noneMatch(read -> begins(read, output))) {
                reads.add(output);
            }
            output.path().forEach(this::addAll);
        }
        addUsedInRefs();
        addRemaining();
    }

    /** The ref that an expression consists of, when it ends in a variable of the head; else null. */
    private @Nullable Ref output(Expr expr) {
        return expr.statement() instanceof TermStatement(Term term, var where)
                        && term instanceof Ref ref
                        && ref.parts().getLast() instanceof Var last
                        && headVars.contains(last.name())
                ? ref
                : null;
    }

    /** Adds every ref in {@code node}, those inside of others too. */
    private void addAll(Node node) {
        Walk.terms(node, term -> {
            if (term instanceof Ref ref) {
                reads.addAll(aliases.full(ref));
            }
            return true;
        });
    }

    private void addUsed(Node node) {
        Walk.terms(node, term -> {
            if (term instanceof Ref ref) {
                ref.path().forEach(this::addUsed);
                return false;
            }
            if (term instanceof Var variable) {
                used.add(variable.name());
            }
            return true;
        });
    }

    private void addUsedInRefs() {
        Walk.terms(body, term -> {
            if (term instanceof Ref ref) {
                ref.path().stream().filter(Var.class::isInstance).forEach(part -> used.add(((Var) part).name()));
            }
            return true;
        });
    }

    /** Adds what variables stand for, unless nobody asks for them and something else was read there already. */
    private void addRemaining() {
        List<Ref> unasked = new ArrayList<>();
        aliases.byVariable().forEach((variable, refs) -> {
            boolean asked = refs.size() > 1 || headVars.contains(variable) || used.contains(variable);
            for (Ref ref : refs) {
                if (asked) {
                    addAll(ref);
                } else {
                    ref.path().forEach(this::addAll);
                    unasked.add(ref);
                }
            }
        });
        List<Ref> known = List.copyOf(reads);
        for (Ref ref : unasked) {
            if (known.stream().noneMatch(read -> begins(read, ref) || begins(ref, read))) {
                reads.add(ref);
            }
        }
    }

    /** Whether {@code ref} is {@code start} or goes on behind it. */
    static boolean begins(Ref ref, Ref start) {
        return ref.size() >= start.size()
                && ref.parts().subList(0, start.size()).equals(start.parts());
    }
}
