package io.regent.rego.types.check;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Capabilities;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
import io.regent.rego.types.Selection;
import io.regent.rego.types.Type;
import io.regent.rego.types.Type.ArrayType;
import io.regent.rego.types.Type.Entries;
import io.regent.rego.types.Type.ObjectType;
import io.regent.rego.types.Type.Property;
import io.regent.rego.types.Type.SetType;
import io.regent.rego.types.TypeOf;
import io.regent.rego.types.Union;
import io.regent.value.Value;
import java.util.ArrayList;
import java.util.List;

/** What is known of the values of terms. */
final class TermTypes {
    private final TypeTree rules;
    private final Capabilities capabilities;
    private final Closures closures;

    TermTypes(TypeTree rules, Capabilities capabilities, Closures closures) {
        this.rules = rules;
        this.capabilities = capabilities;
        this.closures = closures;
    }

    /** The type of a term; unknown when nothing is known or it cannot have a value. */
    Type of(Term term, Scope scope) {
        return switch (term) {
            case Constant constant -> TypeOf.value(constant.value());
            case Var var -> Terms.isDocument(var) ? rules(List.of(var)) : scope.get(var.name());
            case Ref ref -> ref(ref, scope);
            case ArrayTerm array -> new ArrayType(all(array.items(), scope), null);
            case SetTerm set -> new SetType(Union.of(all(set.members(), scope)));
            case ObjectTerm object -> object(object, scope);
            case ArrayComprehension array -> {
                CheckedBody body = closures.check(array.body(), scope);
                yield body.failed() ? Type.UNKNOWN : Type.arrayOf(of(array.head(), body.scope()));
            }
            case SetComprehension set -> {
                CheckedBody body = closures.check(set.body(), scope);
                yield body.failed() ? Type.UNKNOWN : new SetType(of(set.head(), body.scope()));
            }
            case ObjectComprehension object -> {
                CheckedBody body = closures.check(object.body(), scope);
                yield body.failed()
                        ? Type.UNKNOWN
                        : Type.objectOf(of(object.key(), body.scope()), of(object.value(), body.scope()));
            }
            case Call call -> Type.UNKNOWN;
            case TemplateString template -> Type.STRING;
        };
    }

    List<Type> all(List<Term> terms, Scope scope) {
        List<Type> types = new ArrayList<>(terms.size());
        for (Term term : terms) {
            types.add(of(term, scope));
        }
        return types;
    }

    /** The type of what a call names: a rule or a built-in; unknown when there is no such thing. */
    Type operator(Ref operator) {
        if (Terms.isDocument(operator.head())) {
            return rules(operator.parts());
        }
        BuiltinDeclaration builtin = capabilities.builtin(operator.dotted());
        return builtin == null ? Type.UNKNOWN : builtin.type();
    }

    /** The built-ins and features that policies may use. */
    Capabilities capabilities() {
        return capabilities;
    }

    private Type object(ObjectTerm object, Scope scope) {
        List<Property> properties = new ArrayList<>();
        Entries rest = null;
        for (ObjectTerm.Member member : object.members()) {
            Value key = Terms.constant(member.key());
            Type value = of(member.value(), scope);
            if (key == null) {
                // OPA: of several members with unknown keys the last one counts.
                rest = new Entries(of(member.key(), scope), value);
            } else {
                properties.add(new Property(Terms.asJson(key), value));
            }
        }
        return new ObjectType(properties, rest);
    }

    private Type ref(Ref ref, Scope scope) {
        return switch (ref.head()) {
            case Var var when Terms.isDocument(var) -> rules(ref.parts());
            case Var var -> below(scope.get(var.name()), ref.path());
            default -> below(of(ref.head(), scope), ref.path());
        };
    }

    /** The type at a path of a document; any where no rule is. */
    private Type rules(List<Term> parts) {
        if (rules.isEmpty() || !((Var) parts.get(0)).name().equals("data")) {
            return Type.ANY;
        }
        TypeTree at = rules;
        for (int i = 1; i < parts.size(); i++) {
            Value key = Terms.constant(parts.get(i));
            TypeTree child = at.child(key);
            if (child == null && (at.type() != null || key == null)) {
                return below(at.extent(), parts.subList(i, parts.size()));
            }
            if (child == null) {
                return Type.ANY;
            }
            at = child;
        }
        return at.extent();
    }

    /** The type at a path below a value of type {@code type}. */
    private static Type below(Type type, List<Term> path) {
        Type at = type;
        for (Term key : path) {
            Value constant = Terms.scalar(key);
            at = constant == null ? Selection.values(at) : Selection.select(at, constant);
        }
        return at;
    }
}
