package io.regent.rego.compile;

import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Statement.SomeDeclaration;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The variables that {@code :=} and {@code some} declare outside of comprehensions. */
final class DeclaredVars {
    private DeclaredVars() {}

    // OPA: the body of `every` and bodies in braces count too, so what they declare hides globals outside of them.
    static Set<String> in(Node node) {
        Set<String> declared = new HashSet<>();
        Walk.nodes(node, each -> visit(each, declared));
        return declared;
    }

    private static boolean visit(Node node, Set<String> into) {
        switch (node) {
            case Expr(CallStatement call, var negated, var with, var generated, var where)
            when Operators.callsWithTwo(call, Operators.ASSIGN) ->
                VarNames.collect(call.args().get(0), Set.of(), into);
            case SomeDeclaration some -> some.symbols().forEach(symbol -> declare(symbol, into));
            default -> {}
        }
        return !(node instanceof ArrayComprehension
                || node instanceof SetComprehension
                || node instanceof ObjectComprehension);
    }

    private static void declare(Term symbol, Set<String> into) {
        switch (symbol) {
            case Var variable -> into.add(variable.name());
            case Call membership -> {
                List<Term> patterns =
                        membership.args().subList(0, membership.args().size() - 1);
                patterns.forEach(pattern -> VarNames.collect(pattern, Set.of(), into));
            }
            default -> {}
        }
    }
}
