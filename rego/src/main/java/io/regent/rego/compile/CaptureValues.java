package io.regent.rego.compile;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.TermStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the values of a query's expressions names, so that the answer can show them. */
final class CaptureValues implements QueryPass {
    private static final String PREFIX = Var.WILDCARD_PREFIX + "term";

    @Override
    public Body run(Compilation compilation, Body query) {
        if (!compilation.query().captureValues()) {
            return query;
        }
        boolean checked = query.size() > 1 || iterates(compilation, query);
        List<Expr> rewritten = new ArrayList<>();
        List<Expr> checks = new ArrayList<>();
        int captured = 0;
        for (Expr expr : query.exprs()) {
            Var variable = new Var(PREFIX + (captured + 1), Location.NONE);
            Statement statement = expr.negated() ? null : captured(compilation, expr.statement(), variable);
            compilation.captures().add(statement == null ? null : variable.name());
            rewritten.add(statement == null ? expr : expr.withStatement(statement));
            if (statement != null) {
                captured++;
            }
            if (statement != null && checked) {
                Statement check = new TermStatement(variable, expr.location());
                checks.add(new Expr(check, false, List.of(), true, expr.location()));
            }
        }
        return Bodies.join(rewritten, checks, query.location());
    }

    /** The statement with its value in {@code variable}; null when it has none of interest. */
    private static @Nullable Statement captured(Compilation compilation, Statement statement, Var variable) {
        return switch (statement) {
            case TermStatement term -> {
                Location where = term.location();
                yield new CallStatement(
                        Operators.operator(Operators.UNIFY, where), List.of(term.term(), variable), where);
            }
            case CallStatement call
            when hasValue(compilation, call) -> {
                List<Term> args = new ArrayList<>(call.args());
                args.add(variable);
                yield new CallStatement(call.operator(), args, call.location());
            }
            default -> null;
        };
    }

    private static boolean hasValue(Compilation compilation, CallStatement call) {
        if (Operators.is(call.operator(), Operators.UNIFY) || Operators.is(call.operator(), Operators.ASSIGN)) {
            return false;
        }
        BuiltinDeclaration builtin = compilation.builtin(call.operator());
        return (builtin == null || builtin.type().result() != null)
                && compilation.arities().of(call.operator()) == call.args().size();
    }

    /** Whether the query may have several answers: a ref with variables, or a relation. */
    private static boolean iterates(Compilation compilation, Body query) {
        boolean[] found = new boolean[1];
        Walk.nodes(query, node -> {
            found[0] |= node instanceof Ref ref && iterates(compilation, ref);
            return !found[0] && !(node instanceof Ref) && !Closures.isComprehension(node);
        });
        return found[0];
    }

    private static boolean iterates(Compilation compilation, Ref ref) {
        BuiltinDeclaration builtin = compilation.builtin(ref);
        return builtin != null && builtin.relation() || ref.path().stream().anyMatch(part -> part instanceof Var);
    }
}
