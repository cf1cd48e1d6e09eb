package io.regent.engine.filter;

import io.regent.engine.filter.FilterTarget.Feature;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.value.Obj;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part of Rego that every one of some targets can express: comparisons of columns, combined.
 *
 * <p>What is checked are the conditions that partial evaluation left; what stands in the policy may be richer, as long as
 * it can be evaluated beforehand. Source of rules and messages: the reference's answers.
 */
final class Fragment {
    private static final String CODE = "pe_fragment_error";

    private final Allowed allowed;
    private final Operands operands;
    private final List<Module> support;
    private final List<Diagnostic> errors = new ArrayList<>();

    /**
     * @param shortNames the columns that may stand right below {@code input}
     * @param support the rules that the conditions refer to
     */
    Fragment(List<FilterTarget> targets, Set<String> shortNames, List<Module> support) {
        this.allowed = new Allowed(targets);
        this.operands = new Operands(allowed, shortNames);
        this.support = support;
    }

    /** What in {@code queries} no filter can express; empty when all of it can be translated. */
    List<Diagnostic> errors(List<Body> queries) {
        for (Body query : queries) {
            for (Expr expr : query.exprs()) {
                add(shapeError(expr));
                add(callError(expr));
            }
        }
        return errors;
    }

    /** The error for conditions that a target's syntax cannot hold. */
    static Diagnostic untranslatable(String message) {
        return new Diagnostic(CODE, message, null);
    }

    static Diagnostic error(Location where, String message) {
        return new Diagnostic(CODE, message, where.isKnown() ? where : null);
    }

    private static Diagnostic error(Location where, String message, String details) {
        return new Diagnostic(
                CODE,
                message,
                where.isKnown() ? where : null,
                Obj.of("details", Str.of(details)),
                List.of(details),
                List.of());
    }

    private void add(@Nullable Diagnostic error) {
        if (error != null) {
            errors.add(error);
        }
    }

    private @Nullable Diagnostic shapeError(Expr expr) {
        boolean isCall = expr.statement() instanceof CallStatement;
        if (expr.negated()) {
            String refused = isCall ? allowed.refusal(Feature.NOT) : null;
            return isCall && refused == null
                    ? null
                    : error(expr.location(), "\"not\" not permitted" + (refused == null ? "" : ": " + refused));
        }
        return switch (expr.statement()) {
            case CallStatement call -> null;
            case Every every -> error(expr.location(), "\"every\" not permitted");
            case Statement other when !expr.with().isEmpty() -> error(expr.location(), "\"with\" not permitted");
            case TermStatement(Ref ref, var where) when ref.startsWith("data") -> dataError(expr, ref);
            case Statement other -> {
                String text = RegoText.of(expr);
                yield error(expr.location(), "invalid statement \"" + text + "\"", "try `" + text + " != false`");
            }
        };
    }

    private Diagnostic dataError(Expr expr, Ref ref) {
        boolean generated = ref.size() > 1
                && ref.parts().get(1) instanceof Constant(Str first, var at)
                && first.text().equals("partial");
        if (generated) {
            return error(ref.parts().getLast().location(), whySupport(ref));
        }
        return error(
                expr.location(),
                "invalid data reference \"" + RegoText.of(expr) + "\"",
                "has rule \"" + RegoText.of(ref) + "\" an `else`?");
    }

    /** Why the rules of {@code path} could not be written out in place. */
    private String whySupport(Ref path) {
        for (Module module : support) {
            int count = 0;
            for (Rule rule : module.rules()) {
                if (pathOf(module, rule).equals(path)) {
                    count++;
                    String shown =
                            RegoText.of(Ref.of(path.head(), path.parts().subList(2, path.size()), path.location()));
                    if (rule.isDefault()) {
                        return "use of default rule in " + shown;
                    }
                    if (count > 1) {
                        return "use of multi-value rule in " + shown;
                    }
                }
            }
        }
        return "";
    }

    private static Ref pathOf(Module module, Rule rule) {
        Ref name = rule.head().reference();
        List<Term> path = new ArrayList<>(module.packageClause().path().path());
        path.add(new Constant(Str.of(RegoText.of(name.head())), name.location()));
        path.addAll(name.path());
        return Ref.of(module.packageClause().path().head(), path, name.location());
    }

    private @Nullable Diagnostic callError(Expr expr) {
        if (!expr.with().isEmpty() || !(expr.statement() instanceof CallStatement call)) {
            return null;
        }
        Location where = call.operator().location().isKnown() ? call.operator().location() : expr.location();
        String name = call.operator().dotted();
        Operator operator = Operator.of(name);
        if (operator == null) {
            return unknownCall(expr, call.operator(), where);
        }
        String refused = allowed.refusal(operator);
        return refused != null
                ? error(where, "invalid builtin `" + operator.shown() + "`: " + refused)
                : operands.error(call, operator, where);
    }

    private static Diagnostic unknownCall(Expr expr, Ref operator, Location where) {
        if (operator.dotted().equals("internal.member_3")) {
            return error(where, "invalid use of \"... in ...\"");
        }
        String name = RegoText.of(operator);
        return operator.startsWith("data")
                ? error(
                        expr.location(),
                        "invalid data reference \"" + RegoText.of(expr) + "\"",
                        "has function \"" + name + "(...)\" an `else`?")
                : error(where, "invalid builtin `" + name + "`");
    }
}
