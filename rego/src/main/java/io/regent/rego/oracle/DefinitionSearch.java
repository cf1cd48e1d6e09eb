package io.regent.rego.oracle;

import io.regent.rego.Location;
import io.regent.rego.RuleTree;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Import;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.rego.compile.ResolvedModules;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for the definition of a ref among rules and imports, and for that of a variable in the nodes around it, inner ones first. */
final class DefinitionSearch {
    private final ResolvedModules modules;
    private final Module parsed;
    private @Nullable Location variable;

    DefinitionSearch(ResolvedModules modules, Module parsed) {
        this.modules = modules;
        this.parsed = parsed;
    }

    @Nullable
    Location find(Term target, List<Node> nodes) {
        for (Node node : nodes.reversed()) {
            Location found = target instanceof Var var ? around(node, var) : same(node, target);
            if (found != null) {
                return found;
            }
        }
        return variable;
    }

    private @Nullable Location same(Node node, Term target) {
        if (!(node instanceof Ref ref) || !ref.equals(target)) {
            return null;
        }
        Location rule = rule(ref);
        return rule == null ? imported(ref) : rule;
    }

    private @Nullable Location imported(Ref ref) {
        List<Term> start = constantPart(ref);
        for (Import each : parsed.imports()) {
            List<Term> path = each.path().parts();
            if (start.size() >= path.size() && start.subList(0, path.size()).equals(path)) {
                return each.path().location();
            }
        }
        return null;
    }

    private static List<Term> constantPart(Ref ref) {
        int size = 1;
        while (size < ref.size() && Constants.of(ref.parts().get(size)) != null) {
            size++;
        }
        return ref.parts().subList(0, size);
    }

    /** The first rule on the way of the path or, when there is none, at or below its end. */
    private @Nullable Location rule(Ref ref) {
        if (!ref.startsWith("data")) {
            return null;
        }
        RuleTree at = modules.rules();
        for (Term part : ref.path()) {
            at = part instanceof Constant constant ? at.child(constant.value()) : null;
            if (at == null) {
                return null;
            }
            if (!at.definitions().isEmpty()) {
                return at.definitions().getFirst().rule().location();
            }
        }
        return firstBelow(at);
    }

    private static @Nullable Location firstBelow(RuleTree tree) {
        if (!tree.definitions().isEmpty()) {
            return tree.definitions().getFirst().rule().location();
        }
        for (RuleTree child : tree.children().values()) {
            Location found = firstBelow(child);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The rule that {@code node} iterates over, if it iterates; variables that it defines are noted. */
    private @Nullable Location around(Node node, Var target) {
        return switch (node) {
            case Expr(Every every, var not, var with, var generated, var where) -> {
                Location domain = domain(every.domain());
                if (domain == null) {
                    note(every.key(), target);
                    note(every.value(), target);
                }
                yield domain;
            }
            case Expr(SomeDeclaration some, var not, var with, var generated, var where)
            when some.symbols().getFirst() instanceof Call call -> {
                List<Term> args = call.args();
                Location domain = domain(args.getLast());
                if (domain == null) {
                    args.subList(0, args.size() - 1).forEach(each -> note(each, target));
                }
                yield domain;
            }
            case Rule rule
            when rule.head().args() != null -> {
                rule.head().args().forEach(arg -> note(arg, target));
                yield null;
            }
            case Body body -> {
                note(definition(body, target), target);
                yield null;
            }
            default -> null;
        };
    }

    private @Nullable Location domain(Term domain) {
        return domain instanceof Ref ref ? rule(ref) : null;
    }

    /** The first assignment, else the first occurrence. */
    private static @Nullable Term definition(Body body, Var target) {
        Term[] found = new Term[2];
        Walk.nodes(body, node -> {
            if (node instanceof Expr expr && found[0] == null) {
                Term assigned = assigned(expr);
                found[0] = assigned != null && is(assigned, target) ? assigned : null;
            }
            if (found[0] == null && found[1] == null && node instanceof Term term && is(term, target)) {
                found[1] = term;
            }
            return found[0] == null;
        });
        return found[0] == null ? found[1] : found[0];
    }

    private static @Nullable Term assigned(Expr expr) {
        return expr.statement() instanceof CallStatement call
                        && call.operator().dotted().equals("assign")
                        && !call.args().isEmpty()
                ? call.args().getFirst()
                : null;
    }

    private static boolean is(Term term, Var target) {
        return term instanceof Var var && var.name().equals(target.name());
    }

    /** Notes where the variable is defined, unless something further in did, or it is the place that is asked about. */
    private void note(@Nullable Term term, Var target) {
        if (variable == null && term != null && is(term, target) && !isAt(term, target)) {
            variable = term.location();
        }
    }

    private static boolean isAt(Term term, Var target) {
        Location where = term.location();
        Location asked = target.location();
        return where.isKnown()
                && asked.isKnown()
                && where.start() == asked.start()
                && where.file().equals(asked.file());
    }
}
