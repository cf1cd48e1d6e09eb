package io.regent.rego.types.check;

import io.regent.rego.BuiltinDeclaration;
import io.regent.rego.Capabilities;
import io.regent.rego.ast.ArrayComprehension;
import io.regent.rego.ast.ArrayTerm;
import io.regent.rego.ast.Call;
import io.regent.rego.ast.Constant;
import io.regent.rego.ast.Constants;
import io.regent.rego.ast.ObjectComprehension;
import io.regent.rego.ast.ObjectTerm;
import io.regent.rego.ast.Ref;
import io.regent.rego.ast.SetComprehension;
import io.regent.rego.ast.SetTerm;
import io.regent.rego.ast.TemplateString;
import io.regent.rego.ast.Term;
import io.regent.rego.ast.Var;
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
    private final Documents documents;
    private final Capabilities capabilities;
    private final Closures closures;

    TermTypes(Documents documents, Capabilities capabilities, Closures closures) {
        this.documents = documents;
        this.capabilities = capabilities;
        this.closures = closures;
    }

    /** The type of a term; unknown when nothing is known or it cannot have a value. */
    Type of(Term term, Scope scope) {
        return switch (term) {
            case Constant constant -> TypeOf.value(constant.value());
            case Var var -> Terms.isDocument(var) ? documents.type(var, List.of()) : scope.get(var.name());
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
        if (operator.head() instanceof Var root && Terms.isDocument(root)) {
            return documents.type(root, operator.path());
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
            Value key = Constants.of(member.key());
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
            case Var var when Terms.isDocument(var) -> documents.type(var, ref.path());
            case Var var -> Documents.below(scope.get(var.name()), ref.path());
            // Passes left it there because nothing is below it.
            case Constant scalar -> Type.UNKNOWN;
            default -> Type.ANY;
        };
    }
}
