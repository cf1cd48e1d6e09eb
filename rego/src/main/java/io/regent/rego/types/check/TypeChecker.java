package io.regent.rego.types.check;

import io.regent.rego.Capabilities;
import io.regent.rego.Diagnostic;
import io.regent.rego.Location;
import io.regent.rego.RuleTree.Definition;
import io.regent.rego.ast.Body;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Rule;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.rego.types.FunctionType;
import io.regent.rego.types.FunctionType.Parameter;
import io.regent.rego.types.Type;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.Type.UnknownType;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Infers the types of rules, one after the other, and reports what can never hold in them or in queries. */
public final class TypeChecker {
    private final Shapes shapes = new Shapes();
    private final RuleTypes rules;
    private final TermWriter writer;
    private final BodyChecker bodies;
    private final Consumer<Diagnostic> errors;

    /**
     * A checker for rules and queries.
     *
     * @param rules what is known of rules so far; what the checker learns of others is added
     * @param input what is known of the input document; null for nothing
     * @param sourceNames the names the user gave to variables that were renamed
     * @param places where errors say that a ref of documents stands, by where it begins
     * @param errors gets every error, in the order in which they are found
     */
    public TypeChecker(
            RuleTypes rules,
            @Nullable Type input,
            Capabilities capabilities,
            UnaryOperator<String> sourceNames,
            UnaryOperator<Location> places,
            boolean openCalls,
            Consumer<Diagnostic> errors) {
        this.rules = rules;
        this.writer = new TermWriter(sourceNames);
        this.bodies = new BodyChecker(rules, input, capabilities, shapes, new TypeErrors(writer, places, openCalls));
        this.errors = errors;
    }

    /**
     * Checks a rule or an else branch; what it depends on comes before, and else branches come one by one.
     *
     * @param hints what metadata says of documents in it, later ones over earlier ones
     */
    public void check(Definition definition, List<Hint> hints) {
        if (!hints.isEmpty()) {
            bodies.documents().annotate(hints);
        }
        check(definition.rule(), definition.path());
        if (!hints.isEmpty()) {
            bodies.documents().restore();
        }
        bodies.endOfRule();
    }

    /** Checks a query over the rules seen so far. */
    public void check(Body query) {
        writer.within(query);
        bodies.check(query, Scope.outermost(shapes)).errors().forEach(errors);
        bodies.endOfRule();
    }

    private void check(Rule rule, Ref path) {
        writer.within(rule.body());
        CheckedBody body = bodies.check(rule.body(), Scope.outermost(shapes));
        List<Value> ground = Terms.constantPrefix(path.path());
        boolean isGround = ground.size() == path.size() - 1;
        if (body.failed()) {
            body.errors().forEach(errors);
            // Whoever refers to the rule shall not be blamed for it.
            if (isGround) {
                rules.put(ground, Type.ANY);
            } else {
                rules.touch(ground);
            }
            return;
        }
        Type type = nested(path.parts().subList(ground.size() + 1, path.size()), type(rule.head(), body), body);
        if (!(type instanceof UnknownType)) {
            rules.insert(ground, shapes.widened(type));
        }
    }

    private Type type(Head head, CheckedBody body) {
        if (head.args() != null && !head.args().isEmpty()) {
            return function(head, head.args(), body);
        }
        if (head.isMultiValue()) {
            Type member = typeOf(head.key(), body);
            return member instanceof UnknownType ? member : new SetType(member);
        }
        return typeOf(head.value(), body);
    }

    private FunctionType function(Head head, List<Term> args, CheckedBody body) {
        args.forEach(arg -> anyWhereUnknown(arg, body.scope()));
        List<Parameter> parameters = new ArrayList<>(args.size());
        for (Term arg : args) {
            parameters.add(new Parameter("", typeOf(arg, body), ""));
        }
        return new FunctionType(parameters, new Parameter("", typeOf(head.value(), body), ""), null);
    }

    private static void anyWhereUnknown(Term arg, Scope scope) {
        Walk.nodes(arg, node -> {
            if (node instanceof Var var && scope.get(var.name()) instanceof UnknownType) {
                scope.put(var.name(), Type.ANY);
            }
            return true;
        });
    }

    private Type typeOf(@Nullable Term term, CheckedBody body) {
        return term == null ? Type.UNKNOWN : bodies.types().of(term, body.scope());
    }

    /** Objects within objects, one for each key of {@code keys}, around {@code type}. */
    private Type nested(List<Term> keys, Type type, CheckedBody body) {
        Type around = type;
        for (Term key : keys.reversed()) {
            Type keyType = typeOf(key, body);
            if (around instanceof UnknownType || keyType instanceof UnknownType) {
                return Type.UNKNOWN;
            }
            around = Type.objectOf(keyType, around);
        }
        return around;
    }
}
