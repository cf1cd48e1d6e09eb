package io.regent.rego.parse;

import io.regent.rego.Capabilities;
import io.regent.rego.Location;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.RegoText;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Statement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.TermNames;
import io.regent.rego.ast.Var;
import java.util.List;
import java.util.Set;

/** Reads an expression that stands in a module as the rule it stands for, e.g. {@code x := 1}. */
final class ExprRules {
    private static final Set<String> OPERATORS = Set.of(
            "equal",
            "neq",
            "lt",
            "gt",
            "lte",
            "gte",
            "plus",
            "minus",
            "mul",
            "div",
            "rem",
            "and",
            "or",
            "in",
            "internal.member_2",
            "internal.member_3");

    private final Capabilities capabilities;

    ExprRules(Capabilities capabilities) {
        this.capabilities = capabilities;
    }

    /** Why an expression is no rule. */
    static final class NoRule extends Exception {
        private static final long serialVersionUID = 1;

        NoRule(String message) {
            super(message, null, false, false);
        }
    }

    Rule rule(Body body) throws NoRule {
        if (body.size() != 1) {
            throw new NoRule("multiple expressions cannot be used for rule head");
        }
        Expr expr = body.exprs().get(0);
        if (!expr.with().isEmpty()) {
            throw new NoRule("expressions using with keyword cannot be used for rule head");
        }
        if (expr.negated()) {
            throw new NoRule("negated expressions cannot be used for rule head");
        }
        return switch (expr.statement()) {
            case Statement.SomeDeclaration s -> throw new NoRule("'some' declarations cannot be used for rule head");
            case Statement.TermStatement s -> member(s.term());
            case Statement.CallStatement s -> call(s, expr.location());
            case Statement.Every s -> throw notARule();
            case Statement.Negation s -> throw notARule();
            case Statement.Logical s -> throw notARule();
        };
    }

    private static NoRule notARule() {
        return new NoRule("expression cannot be used for rule head");
    }

    private static NoRule notAName(Term term) {
        return new NoRule(TermNames.of(term) + " cannot be used for rule name");
    }

    private static void checkName(Ref ref) throws NoRule {
        if (!(ref.head() instanceof Var)) {
            throw new NoRule("invalid rule head: " + RegoText.of(ref));
        }
    }

    /** {@code p[x]} (a member of a set) or {@code p.q.r}. */
    private static Rule member(Term term) throws NoRule {
        if (!(term instanceof Ref ref)) {
            throw notAName(term);
        }
        if (ref.size() == 1) {
            throw new NoRule("refs cannot be used for rule head");
        }
        checkName(ref);
        Location where = ref.location();
        HeadDraft head = new HeadDraft(ref, where);
        if (ref.size() == 2) {
            head.reference = new Ref(List.of(ref.head()), ref.head().location());
            head.key = ref.parts().get(1);
        } else {
            head.impliedTrue(where);
        }
        return rule(head, where, where);
    }

    private Rule call(Statement.CallStatement call, Location where) throws NoRule {
        String operator = call.operator().dotted();
        boolean assigned = operator.equals("assign");
        if (assigned || operator.equals("eq")) {
            return complete(call.args().get(0), call.args().get(1), assigned, where);
        }
        if (OPERATORS.contains(operator) || capabilities.builtin(operator) != null) {
            throw new NoRule("rule name conflicts with built-in function");
        }
        return function(call);
    }

    private static Rule function(Statement.CallStatement call) throws NoRule {
        if (call.args().isEmpty()) {
            throw new NoRule("rule argument list must take at least one argument");
        }
        checkName(call.operator());
        Location where = call.operator().location();
        HeadDraft head = new HeadDraft(call.operator(), where);
        head.args = call.args();
        head.impliedTrue(where);
        head.generatedValue = false;
        return rule(head, where, where);
    }

    private static Rule complete(Term name, Term value, boolean assigned, Location where) throws NoRule {
        HeadDraft head = new HeadDraft(nameOf(name), where);
        head.value = value;
        head.assigned = assigned;
        if (name instanceof Call call) {
            head.args = call.args();
        } else if (head.reference.size() == 2) {
            head.key = head.reference.parts().get(1);
        }
        return rule(head, value.location(), where);
    }

    private static Ref nameOf(Term name) throws NoRule {
        Ref ref = switch (name) {
            case Var var -> new Ref(List.of(var), var.location());
            case Ref written -> written;
            case Call call -> call.operator();
            default -> throw notAName(name);
        };
        checkName(ref);
        return ref;
    }

    private static Rule rule(HeadDraft head, Location body, Location where) {
        return new Rule(false, head.build(), RuleParser.generatedBody(body), null, List.of(), where);
    }
}
