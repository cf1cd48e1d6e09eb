package io.regent.rego.types.check;

import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.types.Selection;
import io.regent.rego.types.Type;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.Type.UnknownType;
import io.regent.rego.types.Unification;
import io.regent.rego.types.Union;
import io.regent.value.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives variables types by matching terms with types and with each other. */
final class TermUnifier {
    private final TermTypes types;
    private final Shapes shapes;

    TermUnifier(TermTypes types, Shapes shapes) {
        this.types = types;
        this.shapes = shapes;
    }

    /** Whether two terms can be equal; variables without a type learn one. */
    boolean unify(Term a, Type typeA, Term b, Type typeB, Scope scope) {
        boolean openA = shapes.isOpen(typeA);
        boolean openB = shapes.isOpen(typeB);
        if (openA && !openB) {
            return fits(a, typeB, scope);
        }
        if (openB && !openA) {
            return fits(b, typeA, scope);
        }
        return openA ? open(a, b, scope) : Unification.possible(typeA, typeB);
    }

    private boolean unify(Term a, Term b, Scope scope) {
        return unify(a, types.of(a, scope), b, types.of(b, scope), scope);
    }

    private boolean open(Term writtenA, Term writtenB, Scope scope) {
        Term a = Terms.unfolded(writtenA);
        Term b = Terms.unfolded(writtenB);
        if (a instanceof ArrayTerm left && b instanceof ArrayTerm right) {
            return arrays(left, right, scope);
        }
        if (a instanceof ObjectTerm left && b instanceof ObjectTerm right) {
            return objects(left, right, scope);
        }
        if (isName(a) && isName(b)) {
            return names(a, b, scope);
        }
        return isName(a) ? a instanceof Var && anything(b, a, scope) : b instanceof Var && anything(a, b, scope);
    }

    /** Nothing, or only that it holds an empty set, is known of two variables or documents: they may be anything. */
    private boolean names(Term a, Term b, Scope scope) {
        for (Term name : List.of(a, b)) {
            if (name instanceof Var var && scope.get(var.name()) instanceof UnknownType) {
                scope.put(var.name(), Type.ANY);
            }
        }
        return true;
    }

    private static boolean isName(Term term) {
        return term instanceof Var || term instanceof Ref;
    }

    /** Nothing is known of either: {@code term} may be anything, and {@code var} is like it. */
    private boolean anything(Term term, Term var, Scope scope) {
        return fits(term, Type.ANY, scope) && fits(var, types.of(term, scope), scope);
    }

    private boolean arrays(ArrayTerm a, ArrayTerm b, Scope scope) {
        if (a.items().size() != b.items().size()) {
            return false;
        }
        for (int i = 0; i < a.items().size(); i++) {
            if (!unify(a.items().get(i), b.items().get(i), scope)) {
                return false;
            }
        }
        return true;
    }

    private boolean objects(ObjectTerm a, ObjectTerm b, Scope scope) {
        if (a.members().size() != b.members().size()) {
            return false;
        }
        for (ObjectTerm.Member member : a.members()) {
            Term other = valueUnder(member.key(), b);
            if (other == null || !unify(member.value(), other, scope)) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Term valueUnder(Term key, ObjectTerm object) {
        for (ObjectTerm.Member member : object.members()) {
            if (member.key().equals(key)) {
                return member.value();
            }
        }
        return null;
    }

    /** Whether a term can have a type; variables in it without one learn it. */
    boolean fits(Term term, Type type, Scope scope) {
        return fits(term, type, false, scope);
    }

    private boolean fits(Term written, Type type, boolean widen, Scope scope) {
        Term term = Terms.unfolded(written);
        if (!(term instanceof Var) && type instanceof AnyType any && isComposed(term)) {
            return any.isEverything() ? every(term, scope) : some(term, any, scope);
        }
        return switch (term) {
            case ArrayTerm array -> type instanceof ArrayType of && array(array, of, widen, scope);
            case ObjectTerm object -> type instanceof ObjectType of && object(object, of, widen, scope);
            case SetTerm set -> type instanceof SetType of && set(set, of, widen, scope);
            case Var var when !Terms.isDocument(var) -> variable(var, type, widen, scope);
            // OPA: nothing but a variable is equal to what `some … in` takes out of a scalar.
            case Ref ref when ref.head() instanceof Constant -> false;
            default -> Unification.possible(types.of(term, scope), type);
        };
    }

    private static boolean isComposed(Term term) {
        return term instanceof ArrayTerm || term instanceof ObjectTerm || term instanceof SetTerm;
    }

    /** Everything inside may be anything. */
    private boolean every(Term term, Scope scope) {
        switch (term) {
            case ArrayTerm array -> array.items().forEach(item -> fits(item, Type.ANY, true, scope));
            case SetTerm set -> set.members().forEach(member -> fits(member, Type.ANY, true, scope));
            case ObjectTerm object ->
                object.members().forEach(member -> {
                    fits(member.key(), Type.ANY, true, scope);
                    fits(member.value(), Type.ANY, true, scope);
                });
            default -> throw new IllegalArgumentException("nothing is inside of " + term);
        }
        return true;
    }

    private boolean some(Term term, AnyType any, Scope scope) {
        boolean fits = false;
        for (Type type : any.of()) {
            fits |= fits(term, type, true, scope);
        }
        return fits;
    }

    private boolean array(ArrayTerm array, ArrayType type, boolean widen, Scope scope) {
        List<Term> items = array.items();
        if (items.size() != type.items().size() && type.rest() == null) {
            return false;
        }
        for (int i = 0; i < items.size(); i++) {
            if (!fits(items.get(i), Selection.item(type, i), widen, scope)) {
                return false;
            }
        }
        return true;
    }

    private boolean object(ObjectTerm object, ObjectType type, boolean widen, Scope scope) {
        if (object.members().size() != type.properties().size() && type.rest() == null) {
            return false;
        }
        for (ObjectTerm.Member member : object.members()) {
            if (!member(member, type, widen, scope)) {
                return false;
            }
        }
        return true;
    }

    private boolean member(ObjectTerm.Member member, ObjectType type, boolean widen, Scope scope) {
        Value key = Constants.of(member.key());
        if (key == null) {
            fits(member.value(), Type.ANY, widen, scope);
            return true;
        }
        Type value = Selection.select(type, Terms.asJson(key));
        return !(value instanceof UnknownType) && fits(member.value(), value, widen, scope);
    }

    private boolean set(SetTerm set, SetType type, boolean widen, Scope scope) {
        for (Term each : set.members()) {
            if (!fits(each, type.member(), widen, scope)) {
                return false;
            }
        }
        return true;
    }

    private boolean variable(Var var, Type type, boolean widen, Scope scope) {
        Type known = scope.get(var.name());
        if (widen) {
            scope.put(var.name(), Union.of(known, type));
            return true;
        }
        if (!(known instanceof UnknownType)) {
            return Unification.possible(known, type);
        }
        scope.put(var.name(), type);
        return true;
    }
}
