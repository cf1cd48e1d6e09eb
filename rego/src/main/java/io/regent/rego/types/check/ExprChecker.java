package io.regent.rego.types.check;

import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.ast.Expr;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.With;
import io.regent.rego.types.FunctionType;
import io.regent.rego.types.FunctionType.Parameter;
import io.regent.rego.types.Selection;
import io.regent.rego.types.Type;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.UnknownType;
import io.regent.rego.types.Unification;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refutes calls: arguments that a function cannot take, equalities that cannot hold, replacements that do not fit. */
final class ExprChecker {
    private final TermTypes types;
    private final TermUnifier unifier;
    private final Shapes shapes;
    private final TypeErrors errors;

    ExprChecker(TermTypes types, TermUnifier unifier, Shapes shapes, TypeErrors errors) {
        this.types = types;
        this.unifier = unifier;
        this.shapes = shapes;
        this.errors = errors;
    }

    /**
     * A refuted expression.
     *
     * @param open whether types that are not known had a part in it
     */
    record Refuted(Diagnostic error, boolean open) {}

    @Nullable
    Refuted check(Expr expr, Scope scope) {
        for (With with : expr.with()) {
            Diagnostic wrong = replacement(with);
            if (wrong != null) {
                return new Refuted(wrong, false);
            }
        }
        if (!(expr.statement() instanceof CallStatement call)) {
            return null;
        }
        return switch (call.operator().dotted()) {
            case "eq" -> equality(call, expr.location(), scope);
            case "internal.member_2", "internal.member_3" -> membership(call, expr.location(), scope);
            default -> call(call, expr.location(), scope);
        };
    }

    /** {@code with f as g}: functions take the place of functions with as many parameters. */
    private @Nullable Diagnostic replacement(With with) {
        if (!(function(with.target()) instanceof FunctionType target)
                || !(function(with.value()) instanceof FunctionType value)
                || Unification.possible(target, value)) {
            return null;
        }
        return errors.arguments(
                "arity mismatch",
                (Ref) asRef(with.target()),
                value.parameterTypes(),
                target.parameters(),
                target,
                with.location());
    }

    private Type function(Term term) {
        return asRef(term) instanceof Ref ref ? types.operator(ref) : Type.UNKNOWN;
    }

    private static Term asRef(Term term) {
        return term instanceof Var var ? new Ref(List.of(var), var.location()) : term;
    }

    private @Nullable Refuted equality(CallStatement call, Location at, Scope scope) {
        List<Term> args = call.args();
        if (args.size() != 2) {
            FunctionType type = (FunctionType) types.operator(call.operator());
            String message = args.size() < 2 ? "too few arguments" : "too many arguments";
            return arguments(message, call, types.all(args, scope), type.parameters(), type, at);
        }
        Type left = types.of(args.get(0), scope);
        Type right = types.of(args.get(1), scope);
        if (unifier.unify(args.get(0), left, args.get(1), right, scope)) {
            return null;
        }
        boolean open = shapes.isOpen(left) || shapes.isOpen(right);
        return new Refuted(TypeErrors.match(left, right, at), open);
    }

    /** {@code value in collection} and {@code key, value in collection}: whether there can be such a member. */
    private @Nullable Refuted membership(CallStatement call, Location at, Scope scope) {
        boolean withKey = call.operator().dotted().endsWith("_3");
        List<Type> args = types.all(call.args(), scope);
        if (args.size() < (withKey ? 3 : 2) || Selection.isEmpty(args.get(withKey ? 2 : 1))) {
            return call(call, at, scope);
        }
        Type collection = args.get(withKey ? 2 : 1);
        Refuted wrong = withKey ? member(args.get(0), Selection.keys(collection), at) : null;
        wrong = wrong != null ? wrong : member(args.get(withKey ? 1 : 0), Selection.values(collection), at);
        return wrong != null ? wrong : call(call, at, scope);
    }

    private @Nullable Refuted member(Type member, Type members, Location at) {
        boolean unknown = member instanceof UnknownType || shapes.isOpen(members);
        return unknown || Unification.possible(member, members)
                ? null
                : new Refuted(TypeErrors.match(member, members, at), false);
    }

    private @Nullable Refuted call(CallStatement call, Location at, Scope scope) {
        Type operator = types.operator(call.operator());
        // A rule in which an error was found has any type.
        if (operator instanceof AnyType any && any.isEverything()) {
            return null;
        }
        if (!(operator instanceof FunctionType function)) {
            return errors.openCalls() ? null : new Refuted(errors.undefinedFunction(call.operator(), at), false);
        }
        List<Term> args = call.args();
        List<Parameter> wanted = function.parametersAndResult();
        if (args.size() > wanted.size() && function.variadic() == null) {
            return arguments("too many arguments", call, types.all(args, scope), wanted, function, at);
        }
        if (args.size() < function.arity()) {
            return arguments("too few arguments", call, types.all(args, scope), wanted, function, at);
        }
        for (int i = 0; i < args.size(); i++) {
            if (!unifier.fits(args.get(i), wanted(wanted, i, function), scope)) {
                return arguments("invalid argument(s)", call, types.all(args, scope), wanted, function, at);
            }
        }
        return notBuilt(call, at);
    }

    private static Type wanted(List<Parameter> parameters, int index, FunctionType function) {
        Type variadic = function.variadic();
        return index < parameters.size() || variadic == null
                ? parameters.get(index).type()
                : variadic;
    }

    private Refuted arguments(
            String message,
            CallStatement call,
            List<Type> have,
            List<Parameter> want,
            FunctionType function,
            Location at) {
        boolean open = have.stream().anyMatch(shapes::isOpen);
        return new Refuted(errors.arguments(message, call.operator(), have, want, function, at), open);
    }

    private @Nullable Refuted notBuilt(CallStatement call, Location at) {
        if (types.capabilities().postponed().isEmpty()
                || Terms.isDocument(call.operator().head())) {
            return null;
        }
        String name = call.operator().dotted();
        return types.capabilities().postponed().contains(name)
                ? new Refuted(TypeErrors.plain("built-in " + name + " is not built yet", at), false)
                : null;
    }
}
