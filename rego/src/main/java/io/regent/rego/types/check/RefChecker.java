package io.regent.rego.types.check;

import io.regent.rego.Diagnostic;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.types.FunctionType;
import io.regent.rego.types.Selection;
import io.regent.rego.types.Type;
import io.regent.rego.types.Type.AnyType;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.Type.UnknownType;
import io.regent.rego.types.Unification;
import io.regent.value.Str;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Refutes refs that lead nowhere; variables among the keys learn their types on the way. */
final class RefChecker {
    private final Documents documents;
    private final TermTypes types;
    private final TermUnifier unifier;
    private final TypeErrors errors;

    RefChecker(Documents documents, TermTypes types, TermUnifier unifier, TypeErrors errors) {
        this.documents = documents;
        this.types = types;
        this.unifier = unifier;
        this.errors = errors;
    }

    /** What is wrong with a ref, or null. */
    @Nullable
    Diagnostic check(Ref ref, Scope scope) {
        if (types.operator(ref) instanceof FunctionType function) {
            return errors.unsupported(ref, ref.size() - 1, function);
        }
        if (!(ref.head() instanceof Var head)) {
            return below(Type.ANY, ref, 1, scope);
        }
        if (!Terms.isDocument(head)) {
            Type known = scope.get(head.name());
            return known instanceof UnknownType ? below(Type.ANY, ref, 0, scope) : below(known, ref, 1, scope);
        }
        for (RuleTypes known : documents.known(head)) {
            Found found = among(known, ref, scope);
            if (found.complete()) {
                return found.error();
            }
        }
        return below(Type.ANY, ref, 1, scope);
    }

    /** Whether a ref was followed to its end, and what is wrong with it. */
    private record Found(boolean complete, @Nullable Diagnostic error) {}

    /** Follows a ref along the rules as far as their paths go. */
    private Found among(RuleTypes known, Ref ref, Scope scope) {
        if (known.type() != null) {
            return new Found(true, below(known.type(), ref, 1, scope));
        }
        RuleTypes at = known;
        for (int i = 1; i < ref.size(); i++) {
            Diagnostic wrong = key(at, ref, i, scope);
            if (wrong != null) {
                return new Found(true, wrong);
            }
            RuleTypes child = at.child(Constants.of(ref.parts().get(i)));
            if (child == null) {
                return new Found(false, null);
            }
            if (child.type() != null) {
                return new Found(true, below(child.type(), ref, i + 1, scope));
            }
            at = child;
        }
        return new Found(true, null);
    }

    // The path of a package has at least one part and a rule's one more, so the first two keys are names.
    private @Nullable Diagnostic key(RuleTypes at, Ref ref, int position, Scope scope) {
        Term key = ref.parts().get(position);
        if (key instanceof Var var) {
            Type keys = Selection.keys(at.extent());
            Type known = scope.get(var.name());
            if (known instanceof UnknownType) {
                scope.put(var.name(), keys);
                return null;
            }
            return Unification.possible(keys, known) ? null : errors.invalid(ref, position, known, keys, at.keys());
        }
        boolean isName = key instanceof Constant constant && constant.value() instanceof Str;
        return isName || position > 2
                ? null
                : errors.invalid(ref, position, types.of(key, scope), Type.STRING, at.keys());
    }

    /** The keys from {@code position} on, below a value of type {@code type}. */
    private @Nullable Diagnostic below(Type type, Ref ref, int start, Scope scope) {
        Type at = type;
        for (int position = start; position < ref.size(); position++) {
            if (!hasKeys(at)) {
                return errors.unsupported(ref, position - 1, at);
            }
            Term key = ref.parts().get(position);
            Value constant = Terms.scalar(key);
            Diagnostic wrong = constant == null
                    ? openKey(at, key, ref, position, scope)
                    : constantKey(at, constant, ref, position);
            if (wrong != null) {
                return wrong;
            }
            at = constant == null ? Selection.values(at) : Selection.select(at, constant);
        }
        return null;
    }

    private @Nullable Diagnostic constantKey(Type type, Value key, Ref ref, int position) {
        if (!(Selection.select(type, key) instanceof UnknownType)) {
            return null;
        }
        Type keys = Selection.isEmpty(type) ? Type.UNKNOWN : Selection.keys(type);
        return errors.invalid(ref, position, Type.UNKNOWN, keys, knownKeys(type));
    }

    private @Nullable Diagnostic openKey(Type type, Term key, Ref ref, int position, Scope scope) {
        Type keys = Selection.keys(type);
        if (!(key instanceof Var) && !(key instanceof Ref)) {
            return unifier.fits(key, keys, scope)
                    ? null
                    : errors.invalid(ref, position, types.of(key, scope), keys, List.of());
        }
        Type known = types.of(key, scope);
        if (known instanceof UnknownType) {
            if (key instanceof Var var) {
                scope.put(var.name(), Selection.isEmpty(type) ? Type.ANY : keys);
            }
            return null;
        }
        return Unification.possible(known, keys) ? null : errors.invalid(ref, position, known, keys, knownKeys(type));
    }

    private static boolean hasKeys(Type type) {
        return switch (type) {
            case ArrayType array -> true;
            case SetType set -> true;
            case ObjectType object -> true;
            case AnyType any -> !(Selection.keys(any) instanceof UnknownType);
            default -> false;
        };
    }

    /** The keys of objects that are known one by one, sorted. */
    private static List<Value> knownKeys(Type type) {
        Collection<Value> keys = new TreeSet<>();
        collectKeys(type, keys);
        return new ArrayList<>(keys);
    }

    private static void collectKeys(Type type, Collection<Value> keys) {
        if (type instanceof ObjectType object) {
            for (Property property : object.properties()) {
                keys.add(property.key());
            }
        } else if (type instanceof AnyType any) {
            any.of().forEach(member -> collectKeys(member, keys));
        }
    }
}
