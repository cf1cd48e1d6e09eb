package io.regent.rego.compile;

import io.regent.rego.Codes;
import io.regent.rego.Location;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rewrite;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.Every;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.value.Str;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Rewrites {@code print(x, y)} to {@code internal.print([{v | v = x}, {w | w = y}])}: an undefined argument becomes an
 * empty set and stops nothing.
 */
final class PrintCalls extends Rewrite {
    private final Compilation compilation;
    private final Set<String> globals;
    private final Outputs outputs;

    PrintCalls(Compilation compilation, Set<String> globals) {
        this.compilation = compilation;
        this.globals = globals;
        this.outputs = new Outputs(compilation.arities());
    }

    /** A body and the bodies in it. */
    @Override
    public Body body(Body body) {
        if (!holdsPrint(body)) {
            return body;
        }
        int before = compilation.problems().count();
        Body rewritten = withoutHeads(body);
        // Comprehensions in the heads of comprehensions are left.
        return compilation.problems().count() > before ? rewritten : super.body(rewritten);
    }

    private static boolean holdsPrint(Node node) {
        boolean[] found = new boolean[1];
        Walk.nodes(node, each -> {
            found[0] |= each instanceof CallStatement call && Operators.is(call.operator(), Operators.PRINT);
            return !found[0];
        });
        return found[0];
    }

    /** Rewrites the bodies that close over this one, with the variables in sight that come before them. */
    private Body closures(Body body) {
        List<Expr> all = new ArrayList<>(body.size());
        for (Expr expr : body.exprs()) {
            all.add(holdsPrint(expr) ? new Inside(safeAfter(all)).expr(expr) : expr);
        }
        return Bodies.with(body, all);
    }

    private Set<String> safeAfter(List<Expr> exprs) {
        Set<String> safe = new HashSet<>(outputs.of(exprs, globals));
        safe.addAll(globals);
        return safe;
    }

    private Body calls(Body body) {
        List<Expr> all = new ArrayList<>(body.size());
        for (Expr expr : body.exprs()) {
            all.add(
                    expr.statement() instanceof CallStatement call && Operators.is(call.operator(), Operators.PRINT)
                            ? call(expr, call, all)
                            : expr);
        }
        return Bodies.with(body, all);
    }

    private Expr call(Expr expr, CallStatement call, List<Expr> earlier) {
        Set<String> safe = safeAfter(earlier);
        earlier.forEach(each -> addGenerated(each, safe));
        int before = compilation.problems().count();
        call.args().forEach(arg -> checkDeclared(arg, safe));
        if (compilation.problems().count() > before) {
            return expr;
        }
        List<Term> captured = new ArrayList<>();
        call.args().forEach(arg -> captured.add(captured(compilation.fresh(), arg)));
        Location where = expr.location();
        List<Term> argument = List.of(new ArrayTerm(captured, where));
        Statement statement = new CallStatement(internalPrint(where), argument, where);
        // OPA: `not` and `with` are lost on the way.
        return new Expr(statement, where);
    }

    private static void addGenerated(Expr expr, Set<String> into) {
        VarNames.in(expr).stream()
                .filter(name -> name.startsWith(Var.GENERATED_PREFIX))
                .forEach(into::add);
    }

    private void checkDeclared(Term arg, Set<String> safe) {
        Set<String> missing = new TreeSet<>(VarNames.in(arg, VarNames.FOR_SAFETY));
        missing.removeAll(safe);
        missing.forEach(name -> reportUndeclared(compilation, name, arg.location()));
    }

    static void reportUndeclared(Compilation compilation, String name, Location where) {
        String source = compilation.sourceName(name);
        String shown = source.startsWith(Var.WILDCARD_PREFIX) ? "_" : source;
        compilation.problems().block(Codes.COMPILE, "var " + shown + " is undeclared", where);
    }

    private static Ref internalPrint(Location where) {
        return new Ref(List.of(new Var("internal", where), new Constant(Str.of("print"), where)), where);
    }

    /** {@code {v | v = term}}. */
    static SetComprehension captured(FreshVars fresh, Term term) {
        Location where = term.location();
        Var variable = fresh.at(where);
        Ref operator = Operators.operator(Operators.UNIFY, where);
        Expr equality = new Expr(new CallStatement(operator, List.of(variable, term), where), where);
        return new SetComprehension(variable, new Body(List.of(equality), where), where);
    }

    /** Rewrites the outermost closures of an expression. */
    private final class Inside extends Rewrite {
        private final Set<String> safe;

        Inside(Set<String> safe) {
            this.safe = safe;
        }

        @Override
        public Body body(Body body) {
            return new PrintCalls(compilation, safe).withoutHeads(body);
        }

        @Override
        public Every every(Every every) {
            if (every.key() != null) {
                VarNames.collect(every.key(), Set.of(), safe);
            }
            VarNames.collect(every.value(), Set.of(), safe);
            return every.with(every.key(), every.value(), every.domain(), body(every.body()));
        }

        @Override
        public Term comprehension(ArrayComprehension array) {
            return new ArrayComprehension(array.head(), body(array.body()), array.location());
        }

        @Override
        public Term comprehension(SetComprehension set) {
            return new SetComprehension(set.head(), body(set.body()), set.location());
        }

        @Override
        public Term comprehension(ObjectComprehension object) {
            return new ObjectComprehension(object.key(), object.value(), body(object.body()), object.location());
        }
    }

    /** A body and the bodies in it, but no heads of comprehensions. */
    private Body withoutHeads(Body body) {
        if (!holdsPrint(body)) {
            return body;
        }
        int before = compilation.problems().count();
        Body closed = closures(body);
        return compilation.problems().count() > before ? closed : calls(closed);
    }
}
