package io.regent.rego.compile;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Head;
import io.regent.rego.ast.Module;
import io.regent.rego.ast.Node;
import io.regent.rego.ast.Statement.CallStatement;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Var;
import io.regent.rego.ast.Walk;
import io.regent.rego.ast.With;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What a module's text holds of the constructs that only some passes care about. Those passes leave modules without them
 * alone, which is most of the time spent on many small modules.
 */
final class Mentions {
    /** The operators of calls as they are written. */
    private final Set<String> operators = new HashSet<>();

    private final Set<String> generatedNames = new HashSet<>();

    private boolean rootsAssigned;
    private boolean templates;
    private boolean modifiers;
    private boolean comprehensions;

    private Mentions() {}

    static Mentions in(Module module) {
        Mentions mentions = new Mentions();
        Walk.nodes(module, mentions::take);
        return mentions;
    }

    private boolean take(Node node) {
        switch (node) {
            case Call call -> operators.add(call.operator().dotted());
            case CallStatement call -> {
                operators.add(call.operator().dotted());
                rootsAssigned |= assignsRoot(call);
            }
            case TemplateString template -> templates = true;
            case With with -> modifiers = true;
            case Var variable -> takeName(variable);
            case Head head when head.reference().head() instanceof Var name -> takeName(name);
            default -> comprehensions |= Closures.isComprehension(node);
        }
        return true;
    }

    private void takeName(Var variable) {
        if (variable.isGenerated()) {
            generatedNames.add(variable.name());
        }
    }

    /** The variables and rules whose names look as if a pass had made them. */
    Set<String> generatedNames() {
        return generatedNames;
    }

    /** {@code input := …} or {@code data := …}. */
    static boolean assignsRoot(CallStatement call) {
        return Operators.callsWithTwo(call, Operators.ASSIGN)
                && Roots.isRoot(call.args().get(0));
    }

    /** Whether there is an assignment to {@code input} or {@code data}. */
    boolean rootsAssigned() {
        return rootsAssigned;
    }

    boolean templates() {
        return templates;
    }

    boolean modifiers() {
        return modifiers;
    }

    /** Whether there are comprehensions, or what passes make comprehensions of. */
    boolean comprehensions() {
        return comprehensions || templates || calls(Operators.PRINT);
    }

    /** Whether anything of this name is called, a built-in or something that hides it. */
    boolean calls(String operator) {
        return operators.contains(operator);
    }

    /** Whether a built-in is called, or something that hides one, of which {@code wanted} holds. */
    boolean calls(Compilation compilation, Predicate<BuiltinDeclaration> wanted) {
        for (String operator : operators) {
            BuiltinDeclaration builtin = compilation.capabilities().builtin(operator);
            if (builtin != null && wanted.test(builtin)) {
                return true;
            }
        }
        return false;
    }
}
