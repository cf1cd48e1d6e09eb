package io.regent.rego.types.check;

import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds what generated variables stand for: {@code __local3__ = {"a": 1}} or {@code f(x, __local4__)}. */
final class Definitions {
    private Definitions() {}

    /** The terms that stood in the source where the generated variables of {@code body} stand now. */
    static Map<String, Term> in(Body body) {
        Map<String, Term> definitions = new HashMap<>();
        Walk.exprs(body, expr -> collect(expr, definitions));
        return definitions;
    }

    private static void collect(Expr expr, Map<String, Term> definitions) {
        if (!expr.generated()
                || !(expr.statement() instanceof CallStatement call)
                || call.args().isEmpty()) {
            return;
        }
        List<Term> args = call.args();
        if (call.operator().dotted().equals("eq")) {
            define(args.get(0), args.get(args.size() - 1), definitions);
        } else {
            Term result = args.get(args.size() - 1);
            define(result, call(call, args.subList(0, args.size() - 1)), definitions);
        }
    }

    private static Term call(CallStatement call, List<Term> args) {
        Ref operator = call.operator();
        return new Call(operator, args, call.location());
    }

    private static void define(Term variable, Term definition, Map<String, Term> definitions) {
        if (variable instanceof Var var && var.isGenerated()) {
            definitions.putIfAbsent(var.name(), definition);
        }
    }
}
